package org.coecorpus.jobs.generate;

/**
 * Something that must not be read by an audience.
 *
 * @param coe id of the COE
 * @param kind customer, person, email, phone, ip or account; {@code none} for a text that looks
 *     like one and must stay
 * @param section field of the document
 * @param text as the document has it
 * @param name the customer's or the person's name as the lists have it; empty for other kinds
 * @param variant how the text differs from the name
 */
record Redaction(
    String coe, String kind, String section, String text, String name, String variant) {}
