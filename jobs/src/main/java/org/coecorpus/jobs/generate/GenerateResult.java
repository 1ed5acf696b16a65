package org.coecorpus.jobs.generate;

/**
 * What was made.
 *
 * @param documents all documents, exact duplicates included
 * @param json those in JSON Lines
 * @param markdown those in Markdown
 * @param exactDuplicates copies of an earlier document, byte for byte
 * @param nearDuplicates copies with other ids and some words changed
 * @param siblings further COEs of an earlier document's event
 * @param actions action items
 * @param incidents rows of the register, those without a COE included
 * @param violations known violations of audit rules
 * @param canaries documents with a word that only their readers may see
 */
public record GenerateResult(
    long documents,
    long json,
    long markdown,
    long exactDuplicates,
    long nearDuplicates,
    long siblings,
    long actions,
    long incidents,
    long violations,
    long canaries) {

  static final GenerateResult NOTHING = new GenerateResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  GenerateResult plus(GenerateResult other) {
    return new GenerateResult(
        documents + other.documents,
        json + other.json,
        markdown + other.markdown,
        exactDuplicates + other.exactDuplicates,
        nearDuplicates + other.nearDuplicates,
        siblings + other.siblings,
        actions + other.actions,
        incidents + other.incidents,
        violations + other.violations,
        canaries + other.canaries);
  }
}
