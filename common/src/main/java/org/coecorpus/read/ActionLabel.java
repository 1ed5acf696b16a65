package org.coecorpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.actionitem.StatusWords;

/**
 * A field that an action item names, such as "Owner: x".
 *
 * @param field as in {@code coe/1}
 * @param name the word for it
 * @param value what is said of it, up to the next label
 */
record ActionLabel(String field, Passage name, Passage value) {

  private static final int LONGEST_BEFORE_DATE = 20;

  /** Puts what is said into the fields. */
  void put(Raw.Builder fields, Stamps stamps, Inline inline) {
    Passage words = withoutSlash(value.trimEnd(".;,|()[]*_").trim());
    Passage sign = value.trimEnd(".;,|)*_").trim();
    if (field.equals("status") && StatusWords.parse(sign.text()).isPresent()) {
      fields.put(field, sign);
    } else if (!Phrases.isNothing(words) || field.equals("owner")) {
      putWords(words, fields, stamps, inline);
    }
  }

  /** "Owner: x / Due: …": a slash by itself parts two labels. */
  private static Passage withoutSlash(Passage words) {
    return words.text().endsWith(" /") ? words.subSequence(0, words.length() - 1).trim() : words;
  }

  private void putWords(Passage words, Raw.Builder fields, Stamps stamps, Inline inline) {
    switch (field) {
      case "ticket" -> fields.put(field, ticket(words, inline));
      case "due_at" -> DueDate.put(fields, words, stamps);
      case "created_at" -> date(words, stamps).ifPresent(date -> fields.put(field, date));
      case "completed_at" -> {
        date(words, stamps).ifPresent(date -> fields.put(field, date));
        fields.put("status", verb());
      }
      case "owner" -> fields.put(field, ActionsReader.owner(sentence(words)));
      case "status" -> {
        if (!StatusCell.putDated(fields, words, stamps)) {
          StatusCell.put(fields, sentence(words), stamps);
        }
      }
      case "description" -> fields.put(field, value.trim());
      default -> fields.put(field, sentence(words));
    }
  }

  /** "Completed" of "Completed on". */
  private Passage verb() {
    boolean on = name.text().toLowerCase(Locale.ROOT).endsWith(" on");
    return on ? name.subSequence(0, name.length() - 3) : name;
  }

  private static Passage sentence(Passage value) {
    String words = value.text();
    int end = words.length();
    for (String stop : List.of(". ", ".\n", "\n", "; ", " | ", ", ")) {
      int at = words.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return value.subSequence(0, end).trim("*_`–—-");
  }

  private Passage ticket(Passage words, Inline inline) {
    List<Inline.Link> links = inline.links(value.trim());
    return links.isEmpty() ? sentence(words) : ActionText.ticket(links.get(0));
  }

  private static Optional<Raw.Text> date(Passage value, Stamps stamps) {
    return stamps
        .next(value, 0)
        .filter(stamp -> stamp.date() != null)
        .filter(stamp -> stamp.words().start() - value.start() < LONGEST_BEFORE_DATE)
        .map(stamp -> Raw.Text.of(String.valueOf(stamp.date()), stamp.words()));
  }
}
