package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
      Pattern.compile(
          "(?i)\\b(?:action(?: items?)?|ai) ?#?[0-9]{1,3}\\b|\\b[A-Z][A-Z0-9]*-?[0-9]+\\b");

  /** A name of a root cause or a lesson in the words of an item: "RC1", "root cause 1", "L2". */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)\\b(rc|cf|root causes?|causes?|factor|ll|l|lessons?) ?[#-]?([0-9]{1,3})\\b"
              + "|\\b[A-Z]{1,3}-?[0-9]{1,3}\\b");

  /** Of no items. */
  static final ActionLinks NONE = new ActionLinks(List.of());

  private final List<ActionItem> items;
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> byMention = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> byAnswer = new HashMap<>();
  private final boolean numbered;

  private ActionLinks(List<ActionItem> items) {
    this.items = items;
    this.numbered = items.stream().allMatch(i -> i.id() == null || NUMBER.matches(i.id().strip()));
  }

  private ActionLinks(AuditedCoe coe) {
    this(coe.coe().actions());
    for (int i = 0; i < items.size(); i++) {
      addNames(coe, i);
    }
    for (int i = 0; i < items.size(); i++) {
      addMentions(i);
    }
    for (Why why : coe.coe().allWhys()) {
      if (why.answer() != null && !why.actions().isEmpty()) {
        add(byAnswer, Vocabulary.plain(why.answer()), named(why.actions()));
      }
    }
  }

  static ActionLinks of(AuditedCoe coe) {
    return new ActionLinks(coe);
  }

  /** By id and ticket, and by the id at the beginning of a title or row that was not read. */
  private void addNames(AuditedCoe coe, int index) {
    addName(items.get(index).id(), index);
    addName(items.get(index).ticket(), index);
    for (CharSequence words : List.of(coe.item(index), coe.lines(coe.item(index)))) {
      Matcher label = LABEL.matcher(words);
      if (hasDigit(words) && label.lookingAt()) {
        addName(label.group(1), index);
      }
    }
  }

  /** Every name that is looked for has a number. */
  private static boolean hasDigit(CharSequence words) {
    return words.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private void addName(@Nullable String name, int index) {
    if (name != null) {
      byName.putIfAbsent(JoinKey.of(name), index);
    }
  }

  private void addMentions(int index) {
    for (String words : texts(items.get(index))) {
      if (!hasDigit(words)) {
        continue;
      }
      Matcher matcher = STATEMENT.matcher(words);
      while (matcher.find()) {
        String kind = matcher.group(1);
        add(byMention, JoinKey.of(matcher.group()), new TreeSet<>(List.of(index)));
        if (kind != null && find(matcher.group()).isEmpty()) {
          String numberOf = (kind.toLowerCase(Locale.ROOT).startsWith("l") ? "lesson " : "cause ");
          add(byMention, numberOf + matcher.group(2), new TreeSet<>(List.of(index)));
        }
      }
    }
  }

  private static void add(
      Map<String, NavigableSet<Integer>> to, String key, NavigableSet<Integer> found) {
    to.computeIfAbsent(key, k -> new TreeSet<>()).addAll(found);
  }

  private static List<String> texts(ActionItem item) {
    List<String> texts = new ArrayList<>();
    Optional.ofNullable(item.title()).ifPresent(texts::add);
    Optional.ofNullable(item.description()).ifPresent(texts::add);
    return texts;
  }

  /** Items that a root cause leads to, by their places. */
  NavigableSet<Integer> ofCause(RootCause cause, int index) {
    NavigableSet<Integer> linked = named(cause.actions());
    linked.addAll(mentionedIn(cause.text()));
    String name = cause.id() == null ? "cause " + (index + 1) : JoinKey.of(cause.id());
    linked.addAll(byMention.getOrDefault(name, new TreeSet<>()));
    linked.addAll(byAnswer.getOrDefault(Vocabulary.plain(cause.text()), new TreeSet<>()));
    return linked;
  }

  /** Items that a lesson leads to. */
  NavigableSet<Integer> ofLesson(Lesson lesson, int index) {
    NavigableSet<Integer> linked = named(lesson.actions());
    linked.addAll(mentionedIn(lesson.text()));
    linked.addAll(byMention.getOrDefault("lesson " + (index + 1), new TreeSet<>()));
    return linked;
  }

  /** Items that a list of ids, tickets or numbers names; what names none is left out. */
  NavigableSet<Integer> named(List<String> names) {
    NavigableSet<Integer> found = new TreeSet<>();
    names.forEach(name -> find(name).ifPresent(found::add));
    return found;
  }

  private NavigableSet<Integer> mentionedIn(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return named(names);
  }

  private Optional<Integer> find(String name) {
    Integer known = byName.get(JoinKey.of(name));
    if (known != null) {
      return Optional.of(known);
    }
    Matcher number = NUMBER.matcher(JoinKey.of(name));
    if (!numbered || !number.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(number.group(1)) - 1;
    return place >= 0 && place < items.size() ? Optional.of(place) : Optional.empty();
  }
}
