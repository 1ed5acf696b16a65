package org.coecorpus.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The list of tasks with which a text without headings ends: items that have a state or a ticket,
 * or begin with the verb of a task, by {@code phrases.yaml}. The items of what stood before may run
 * into them, so it is the longest tail that reads like tasks.
 */
final class AssumedActions {

  private static final EnumSet<SectionKind> CANNOT_END_WITH_TASKS =
      EnumSet.of(SectionKind.TIMELINE, SectionKind.KEY_EVENTS, SectionKind.WHYS);
  private static final int OPENING = 60;
  private static final int MOST_BEHIND = 1;
  private static final Set<String> VERBS =
      new HashSet<>(Vocabulary.list(AssumedActions.class, "phrases.yaml", "task-verbs"));
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)[\\s(\\[*]*(?:status:\\s*)?(?:done|todo|to do|wip|in progress|fixed|not done|on-?going|pending|declined|unresolved)[)\\]:*]*(?:\\s|$).*"
              + "|.*[\\s(\\[:–—-](?:done|todo|in progress|fixed|wontfix|pending)[)\\].]*");
  private static final String REFERENCE =
      "(?:[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}|T[0-9]{4,7}|#[0-9]{1,7}|[a-z]{2,12}:T?[0-9]{3,7})";
  private static final Pattern TICKET =
      Pattern.compile(
          "(?s)"
              + REFERENCE
              + "\\b.*|.*(?:[\\s(\\[]"
              + REFERENCE
              + "|https?://\\S{3,300})[)\\].,;]*");
  private static final Pattern MODAL =
      Pattern.compile("(?i)\\b(?:should|needs? to|must|have to|will|ought to)\\b");
  private static final Pattern FIRST_WORD = Pattern.compile("[\\s*(\\[]*([A-Za-z]+)");

  private final String source;
  private final Predicate<Block> timed;
  private @Nullable Section holder;

  private AssumedActions(String source, Predicate<Block> timed) {
    this.source = source;
    this.timed = timed;
  }

  static Section in(Section root, Predicate<Block> timed) {
    AssumedActions assumed = new AssumedActions(root.heading().source(), timed);
    assumed.findHolder(root);
    return assumed.split(root);
  }

  /** The last section with a list, if little stands behind it. */
  private void findHolder(Section root) {
    int behind = 0;
    List<Section> all = root.all();
    for (int i = all.size() - 1; i >= 0 && behind <= MOST_BEHIND; i--) {
      Section section = all.get(i);
      List<Block> blocks = section.blocks();
      for (int k = blocks.size() - 1; k >= 0 && behind <= MOST_BEHIND; k--) {
        if (blocks.get(k) instanceof Block.Bullets) {
          boolean can = section.kind() == null || !CANNOT_END_WITH_TASKS.contains(section.kind());
          holder = can ? section : null;
          return;
        }
        behind++;
      }
    }
  }

  private Section split(Section section) {
    if (!section.equals(holder)) {
      List<Section> children = section.children().stream().map(this::split).toList();
      return AssumedSections.with(section, section.blocks(), children);
    }
    List<Block> units = AssumedSections.units(section.blocks());
    int end = units.size();
    while (end > 0 && !(units.get(end - 1) instanceof Block.Bullets)) {
      end--;
    }
    int start = tail(units, end, section.kind());
    if (start == end) {
      return section;
    }
    List<Section> children = new ArrayList<>(section.children());
    children.add(
        AssumedSections.assumed(
            section, SectionKind.ACTIONS, AssumedSections.joined(units.subList(start, end))));
    if (end < units.size()) {
      children.add(AssumedSections.assumed(section, null, units.subList(end, units.size())));
    }
    return AssumedSections.with(section, AssumedSections.joined(units.subList(0, start)), children);
  }

  /** Where the best tail of tasks begins; {@code end} if there is none. */
  private int tail(List<Block> units, int end, @Nullable SectionKind kind) {
    int best = 0;
    int start = end;
    int sum = 0;
    for (int i = end - 1; i >= 0; i--) {
      if (!(units.get(i) instanceof Block.Bullets list) || timed.test(list)) {
        break;
      }
      int weight = weight(Passage.of(source, list.items().get(0).span()), kind);
      sum += weight;
      if (sum >= best && weight > 0 && sum > 0) {
        best = sum;
        start = i;
      }
    }
    return start;
  }

  /** 2 for a task, 0 for what may be one, -2 for what is none. */
  private int weight(Passage item, @Nullable SectionKind kind) {
    String text = PlainList.withoutMark(item).text();
    if (STATE.matches(text) || TICKET.matches(text)) {
      return 2;
    }
    Matcher word = FIRST_WORD.matcher(text);
    boolean verb = word.lookingAt() && VERBS.contains(word.group(1).toLowerCase(Locale.ROOT));
    if (kind != null && kind != SectionKind.PEOPLE) {
      return verb ? 0 : -2;
    }
    return verb
        ? 2
        : MODAL.matcher(text.substring(0, Math.min(text.length(), OPENING))).find() ? 1 : -2;
  }
}
