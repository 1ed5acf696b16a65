package org.coecorpus.audit;

import org.coecorpus.pattern.Pattern;

/** Sections whose content lies in a Word or PDF file: what is in it cannot be judged. */
final class Attached {

  private static final Pattern FILE = Pattern.compile("(?i)[\\w-]\\.(?:docx?|pdf|odt|rtf)\\b");
  private static final int FEW_WORDS = 300;

  private Attached() {}

  /** Whether a file stands in place of what the part holds, which is empty otherwise. */
  static boolean insteadOf(AuditedCoe coe, Part part) {
    return coe.texts(part).stream().anyMatch(text -> text.length() < FEW_WORDS && text.has(FILE));
  }
}
