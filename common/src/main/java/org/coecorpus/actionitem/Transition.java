package org.coecorpus.actionitem;

import java.io.Serializable;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One change of an action item.
 *
 * @param at when
 * @param field which field changed: {@code status}, {@code due_at}, {@code owner} …
 * @param from the former value, as written
 * @param to the new value, as written
 */
public record Transition(
    @Nullable Moment at, String field, @Nullable String from, @Nullable String to)
    implements Serializable {}
