package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/**
 * The tail of an action item that names its fields, by {@code action-labels.yaml}: "Owner: x.
 * Ticket: AB-1. Due: 2026-03-01, later moved to 2026-04-01. Done: 2026-03-27."
 *
 * @param before what stands in front of it
 */
record ActionLabels(Passage before, List<ActionLabel> labels) {

  private static final Map<String, String> FIELDS = new TreeMap<>();
  private static final String BARE = ".bare";
  private static final String DETAILS = "description";

  static {
    Vocabulary.load(ActionLabels.class, "action-labels.yaml")
        .forEach((field, words) -> words.forEach(word -> FIELDS.put(key(field, word), field)));
  }

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:^|[\\s(\\[|;,.–—-])[*_]*(?:("
              + words(field -> !field.endsWith(BARE) && !field.equals(DETAILS))
              + ")[*_]*:[*_]*\\s*|("
              + words(field -> field.endsWith(BARE))
              + ")(?: on| by)?\\s+(?:[0-9]{4}-[0-9]{2}-[0-9]{2}))");
  private static final Pattern DETAILS_LABEL =
      Pattern.compile("(?i)[*_]*(" + words(DETAILS::equals) + ")[*_]*\\s?:[*_]*\\s+");
  private static final Pattern TICKET =
      Pattern.compile("[*_`]*(?:\\[|<|https?:|#?[0-9]|[A-Za-z_./-]{1,40}[-#:/]?[0-9])");
  private static final Pattern OVERRULING =
      Pattern.compile(
          "(?i)\\b(wont-?do|won['’]?t do|dropped|cancelled|canceled|won['’]?t fix|(?:long-term )?backlog)\\b");
  private static final int LONGEST_ID = 10;
  private static final int LONGEST_WORDS_FOR_TICKET = 30;
  private static final int DATE_LENGTH = 10;

  private static String key(String field, String word) {
    return (field.endsWith(BARE) ? BARE : "") + word;
  }

  /** The words for those fields as alternatives, the longest first. */
  private static String words(Predicate<String> fields) {
    return FIELDS.entrySet().stream()
        .filter(word -> fields.test(word.getValue()))
        .map(word -> word.getKey().replace(BARE, ""))
        .sorted(Comparator.comparing(String::length).reversed())
        .collect(Collectors.joining("|"));
  }

  /** The labelled tail, if the text has one with an owner, ticket, date, status or priority. */
  static Optional<ActionLabels> in(Passage text) {
    Matcher matcher = LABEL.matcher(text);
    List<Integer> starts = new ArrayList<>();
    List<ActionLabel> labels = new ArrayList<>();
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      ActionLabel label = label(text, matcher);
      boolean isValue = !labels.isEmpty() && isStatus(labels.get(labels.size() - 1), label);
      if (!isValue && !isTitle(matcher.start(), label) && !label.field().isEmpty()) {
        starts.add(matcher.start());
        labels.add(label);
      }
      at = Math.max(matcher.end() - 1, at + 1);
    }
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ActionLabels(
                text.subSequence(0, starts.get(0)).trimEnd("([|*_–—-,;/"),
                ended(labels, starts, text)));
  }

  /** The label that was found; its value is all behind it. */
  private static ActionLabel label(Passage text, Matcher matcher) {
    int group = matcher.group(1) != null ? 1 : 2;
    Passage name = text.subSequence(matcher.start(group), matcher.end(group));
    String word = name.text().toLowerCase(Locale.ROOT);
    String field = FIELDS.getOrDefault(group == 1 ? word : BARE + word, "");
    int value = group == 1 ? matcher.end() : matcher.end() - DATE_LENGTH;
    return new ActionLabel(field.replace(BARE, ""), name, text.from(value));
  }

  /** "Done on 2026-03-01" behind "Status:" is its value. */
  private static boolean isStatus(ActionLabel before, ActionLabel label) {
    int between = label.name().start() - before.value().start();
    return before.field().equals("status")
        && before.value().subSequence(0, between).trim("*_").isEmpty();
  }

  /** "Tracking: Limit the loads to one" begins a title: what follows names no ticket. */
  private static boolean isTitle(int start, ActionLabel label) {
    return start <= LONGEST_ID
        && label.field().equals("ticket")
        && label.value().length() > LONGEST_WORDS_FOR_TICKET
        && !TICKET.matcher(label.value()).lookingAt();
  }

  /** Each value up to the next label. */
  private static List<ActionLabel> ended(
      List<ActionLabel> labels, List<Integer> starts, Passage text) {
    List<ActionLabel> ended = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ActionLabel label = labels.get(i);
      int end = i + 1 < labels.size() ? starts.get(i + 1) + text.start() : text.end();
      int start = Math.min(label.value().start(), end);
      ended.add(
          new ActionLabel(label.field(), label.name(), new Passage(text.source(), start, end)));
    }
    return ended;
  }

  /** A list item that is nothing but labels, or one that begins with a word for details. */
  static Optional<ActionLabels> only(Passage item) {
    Optional<ActionLabels> labels = in(item).filter(found -> found.before().isEmpty());
    Matcher details = DETAILS_LABEL.matcher(item);
    if (labels.isPresent() || !details.lookingAt()) {
      return labels;
    }
    Passage name = item.subSequence(details.start(1), details.end(1));
    return Optional.of(
        new ActionLabels(
            item.subSequence(0, 0),
            List.of(new ActionLabel(DETAILS, name, item.from(details.end())))));
  }

  /** Puts what all labels say into the fields. */
  void put(Raw.Builder fields, Stamps stamps, Inline inline) {
    overruling().ifPresent(word -> fields.put("status", word));
    labels.forEach(label -> label.put(fields, stamps, inline));
  }

  /** "WONTDO on 2026-03-01" or "In the long-term backlog" anywhere in the tail. */
  private Optional<Passage> overruling() {
    for (ActionLabel label : labels) {
      Matcher matcher = OVERRULING.matcher(label.value());
      if (matcher.find()) {
        return Optional.of(label.value().subSequence(matcher.start(1), matcher.end(1)));
      }
    }
    return Optional.empty();
  }
}
