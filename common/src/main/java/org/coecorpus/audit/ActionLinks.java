package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.JoinKey;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a root cause, a lesson or a why leads to: by the item's id, its ticket or its
 * number, from either side. Similar words are no link.
 */
final class ActionLinks {

  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:ai|a|action(?: item)?)?[ -]?#?([0-9]{1,3})");
  private static final Pattern LABEL =
      Pattern.compile("[\\s*_\\[|#-]*([A-Z]{1,5}-?[0-9]{1,4})[*_\\]]*\\s*[:.)|–—-]");
  private static final Pattern MENTION =
      Pattern.compile("(?i)\\b(?:action(?: items?)?|ai) ?#?[0-9]{1,3}\\b|\\b[A-Z][A-Z0-9]*-?[0-9]+\\b");
  private static final Pattern CAUSE_MENTION =
      Pattern.compile("(?i)\\b(?:rc|cf|root causes?|causes?|factor) ?[#-]?[0-9]{1,3}\\b|\\b[A-Z]{1,3}-?[0-9]{1,3}\\b");
  private static final Pattern LESSON_MENTION =
      Pattern.compile("(?i)\\b(?:ll|l|lessons?) ?[#-]?[0-9]{1,3}\\b");

  private final AuditedCoe coe;
  private final List<ActionItem> items;
  private final List<String> labels;

  private ActionLinks(AuditedCoe coe) {
    this.coe = coe;
    this.items = coe.coe().actions();
    this.labels = IntStream.range(0, items.size()).mapToObj(this::label).toList();
  }

  static ActionLinks of(AuditedCoe coe) {
    return new ActionLinks(coe);
  }

  /** Items that a root cause leads to, by their places. */
  SortedSet<Integer> ofCause(int index) {
    RootCause cause = coe.coe().rootCauses().get(index);
    SortedSet<Integer> linked = named(cause.actions());
    linked.addAll(mentionedIn(cause.text()));
    for (int i = 0; i < items.size(); i++) {
      if (mentions(items.get(i), CAUSE_MENTION, cause.id(), index)) {
        linked.add(i);
      }
    }
    String words = Vocabulary.plain(cause.text());
    for (Why why : coe.coe().allWhys()) {
      if (why.answer() != null && Vocabulary.plain(why.answer()).equals(words)) {
        linked.addAll(named(why.actions()));
      }
    }
    return linked;
  }

  /** Items that a lesson leads to. */
  SortedSet<Integer> ofLesson(int index) {
    Lesson lesson = coe.coe().lessons().get(index);
    SortedSet<Integer> linked = named(lesson.actions());
    linked.addAll(mentionedIn(lesson.text()));
    for (int i = 0; i < items.size(); i++) {
      if (mentions(items.get(i), LESSON_MENTION, null, index)) {
        linked.add(i);
      }
    }
    return linked;
  }

  /** Items that a list of ids, tickets or numbers names; what names none is left out. */
  SortedSet<Integer> named(List<String> names) {
    SortedSet<Integer> found = new TreeSet<>();
    names.forEach(name -> find(name).ifPresent(found::add));
    return found;
  }

  private SortedSet<Integer> mentionedIn(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      names.add(text.substring(matcher.start(), matcher.end()));
    }
    return named(names);
  }

  private Optional<Integer> find(String name) {
    String key = JoinKey.of(name);
    for (int i = 0; i < items.size(); i++) {
      ActionItem item = items.get(i);
      if (isKey(item.id(), key) || isKey(item.ticket(), key) || isKey(labels.get(i), key)) {
        return Optional.of(i);
      }
    }
    Matcher number = NUMBER.matcher(key);
    if (!number.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(number.group(1)) - 1;
    boolean numbered = items.stream().allMatch(item -> item.id() == null || isNumber(item.id()));
    return numbered && place >= 0 && place < items.size() ? Optional.of(place) : Optional.empty();
  }

  /** Of {@code N3: Think about …} the id that was not read as one; empty if there is none. */
  private String label(int index) {
    for (CharSequence words : List.of(coe.item(index), coe.lines(coe.item(index)))) {
      Matcher matcher = LABEL.matcher(words);
      if (matcher.lookingAt()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  private static boolean isNumber(String id) {
    return NUMBER.matches(id.strip());
  }

  private static boolean isKey(@Nullable String id, String key) {
    return id != null && JoinKey.of(id).equals(key);
  }

  /** Whether an item's words name the statement by its id or by its number. */
  private boolean mentions(ActionItem item, Pattern pattern, @Nullable String id, int index) {
    for (String words : texts(item)) {
      Matcher matcher = pattern.matcher(words);
      while (matcher.find()) {
        String name = JoinKey.of(words.substring(matcher.start(), matcher.end()));
        boolean same = id == null ? numberOf(name) == index + 1 && find(name).isEmpty() : name.equals(JoinKey.of(id));
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> texts(ActionItem item) {
    List<String> texts = new ArrayList<>();
    Optional.ofNullable(item.title()).ifPresent(texts::add);
    Optional.ofNullable(item.description()).ifPresent(texts::add);
    return texts;
  }

  private static int numberOf(String name) {
    int digits = name.length();
    while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    return digits == name.length() ? -1 : Integer.parseInt(name.substring(digits));
  }
}
