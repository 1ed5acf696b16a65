/**
 * Read-only pages for people, on this machine alone: search, COEs, themes and the reports of a
 * release.
 *
 * <p>The way of a request: {@link org.coecorpus.serve.PageServer} listens on the loopback address;
 * {@link org.coecorpus.serve.Gate} refuses what is not a plain reading request to this very host,
 * so that no other site can reach the pages by a name that it owns; {@link
 * org.coecorpus.serve.Site} resolves the served release once and answers from it alone; a record
 * such as {@link org.coecorpus.serve.CoeView} holds what a page shows; a template of {@code
 * src/main/jte} renders it.
 *
 * <p>The server is the JDK's own {@code jdk.httpserver}: a few pages for one person at a time need
 * no more, it adds no library to keep up to date, and it is mended with the JDK. It speaks HTTP/1.1
 * and knows little of time-outs, which is why {@link org.coecorpus.serve.PageServer} sets them, and
 * why it must never listen on another address. A line that is no HTTP at all it answers itself,
 * with a bare 400.
 *
 * <p>The templates are jte's, compiled with the build. Its compiler knows where in the HTML a value
 * stands and escapes it for that place, refuses values where none can be made safe (names of tags,
 * unquoted attributes), and checks the types of what the templates use. Raw output ({@code
 * $unsafe}) is not used, and a test holds to that. Nothing of a document becomes an address but
 * links that it writes itself as {@code http} or {@code https}.
 *
 * <p>No page has a script, and the content security policy allows none.
 */
@NullMarked
package org.coecorpus.serve;

import org.jspecify.annotations.NullMarked;
