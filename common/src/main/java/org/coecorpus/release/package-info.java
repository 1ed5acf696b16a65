/**
 * The store and its releases: published whole or not at all.
 *
 * <pre>
 * STORE/work/lock                          held by the one writer
 * STORE/work/staging/AUDIENCE-PID/         a release being made
 * STORE/audiences/AUDIENCE/CURRENT         "ID SHA256-OF-MANIFEST", the release that is served
 * STORE/audiences/AUDIENCE/history         the same line for each kept release, oldest first
 * STORE/audiences/AUDIENCE/releases/ID/manifest.json and the files that it lists
 * </pre>
 *
 * <p>Every byte below an audience hangs on CURRENT: it carries the hash of the manifest, which
 * carries the hash of every file; {@code history} does so for older releases. No order depends on a
 * file's time and nothing reads a clock, so a release copied elsewhere stays the same release.
 *
 * <p>What is written goes through {@link org.coecorpus.release.StoreFiles}, five operations that
 * another file system can offer in its own way, and that tests interrupt at every step. The local
 * one promises what publishing needs: a rename is atomic, and synced data survives a crash.
 */
@NullMarked
package org.coecorpus.release;

import org.jspecify.annotations.NullMarked;
