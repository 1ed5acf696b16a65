package org.coecorpus.jobs.generate;

/**
 * Something that must not be read by an audience.
 *
 * @param coe id of the COE
 * @param kind customer, person, email, phone, ip or account; {@code none} for a text that looks
 *     like one and must stay
 * @param section field of the document
 * @param text as the document has it
 */
record Redaction(String coe, String kind, String section, String text) {}
