package org.coecorpus.jobs.generate;

/**
 * A place that is known to break an audit rule.
 *
 * @param coe id of the COE, or of the incident that has none
 * @param rule id of the rule
 * @param section field of the document
 * @param passage the offending text as the document has it; {@code absent} where something is
 *     missing, followed by what it is missing from
 */
record Violation(String coe, String rule, String section, String passage) {}
