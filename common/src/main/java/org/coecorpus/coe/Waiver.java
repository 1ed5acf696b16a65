package org.coecorpus.coe;

import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the audit set aside by its owner; it stays visible.
 *
 * @param rule id of the rule
 * @param reason why
 * @param by who, as role or alias
 * @param at when
 */
public record Waiver(
    String rule, @Nullable String reason, @Nullable String by, @Nullable Moment at) {}
