/**
 * Settings, and mistakes that the person at the command line can mend.
 *
 * <p>{@code coe-reference.conf} holds every key with its default and its reason; {@link
 * org.coecorpus.settings.Settings} turns it into typed groups, and nothing else reads settings.
 * Neither the environment nor system properties nor the network take part: the effective settings
 * are part of a release's identity and must come from files that can be shown.
 */
@NullMarked
package org.coecorpus.settings;

import org.jspecify.annotations.NullMarked;
