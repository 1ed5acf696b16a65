package org.coecorpus.sideinput;

import java.io.Serializable;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One row of the roster.
 *
 * @param alias what documents call the person
 * @param name in full; used for nothing but redaction
 * @param role for example {@code engineering manager}
 * @param team where the person works
 * @param manager alias of the manager
 * @param leftAt last day or instant; may lie in the future
 */
public record Person(
    String alias,
    @Nullable String name,
    @Nullable String role,
    @Nullable String team,
    @Nullable String manager,
    @Nullable Moment leftAt)
    implements Serializable {}
