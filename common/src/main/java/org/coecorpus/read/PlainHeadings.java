package org.coecorpus.read;

import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines of a plain text are headings: {@code == Impact ==}, {@code # Impact}, a line
 * with a line of {@code ===} or {@code ---} under it, {@code 2.1 Root cause}, {@code ROOT CAUSE:},
 * and bare lines that are the name of a known section. A bare line that is unknown is a heading
 * only in capitals, or between blank lines of a text whose other lines are wrapped.
 */
final class PlainHeadings {

  /**
   * A heading.
   *
   * @param words without marks and numbers
   * @param lines how many lines it takes, with the line drawn under it
   */
  record Found(Passage words, int level, @Nullable SectionKind kind, int lines) {}

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 7;
  private static final int MOST_CAPITAL_WORDS = 9;
  private static final int LEVEL = 2;
  private static final Pattern ATX = Pattern.compile("(#{1,6})\\s+([^\\[\\s].{0,150}?)\\s*#*");
  private static final Pattern MARKED =
      Pattern.compile(
          "(={1,6}|\\*{1,3}|_{1,3}|-{2,4}|~{1,3}|\\[)\\s*([^=*_~\\[\\]]{2,80}?):?\\s*(={1,6}|\\*{1,3}|_{1,3}|-{2,4}|~{1,3}|\\]):?");
  private static final String RULES = "=-~_*^#—─═";
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\\s+(\\S.*)");
  private static final Pattern QUESTION =
      Pattern.compile("(?:What|Where|Which|Who|When|How|Was|Were|Did|Is|Are|Do|Does)\\s");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|was|were|are|be|been|being|has|have|had|did|does|not|will|would|can|could|should|may|we|they|our|this|that)\\b");

  private final List<PlainLine> lines;
  private final boolean wrapped;

  PlainHeadings(List<PlainLine> lines, boolean wrapped) {
    this.lines = lines;
    this.wrapped = wrapped;
  }

  /** Whether a line is only drawn. */
  static boolean isRule(PlainLine line) {
    Passage words = line.words();
    char first = words.charAt(0);
    if (RULES.indexOf(first) < 0 || words.length() < 3) {
      return false;
    }
    for (int i = 1; i < words.length(); i++) {
      if (words.charAt(i) != first) {
        return false;
      }
    }
    return true;
  }

  /** The heading that begins at a line; {@code inside} is the kind of the section before it. */
  Optional<Found> at(int index, @Nullable SectionKind inside) {
    PlainLine line = lines.get(index);
    if (line.words().length() > 2 * LONGEST) {
      return Optional.empty();
    }
    Passage words = line.words();
    if (words.charAt(0) == '#') {
      Matcher atx = ATX.matcher(words);
      return atx.matches()
          ? Optional.of(found(group(words, atx, 2), atx.end(1), 1))
          : Optional.empty();
    }
    if (line.startsLow()) {
      return underlined(index);
    }
    return underlined(index)
        .or(() -> marked(words))
        .or(() -> numbered(index))
        .or(() -> named(index, words))
        .or(() -> capitals(index, inside))
        .or(() -> question(index, inside))
        .or(() -> titleLike(index, inside));
  }

  /** A question of a form, as in "How many people were involved?", with its answer below. */
  private Optional<Found> question(int index, @Nullable SectionKind inside) {
    Passage words = lines.get(index).words();
    boolean asks =
        words.charAt(words.length() - 1) == '?'
            && words.length() <= LONGEST
            && QUESTION.matcher(words).lookingAt()
            && (isAfterGap(index) || PlainList.isItem(lines.get(index - 1)))
            && hasText(index);
    return asks && inside != SectionKind.WHYS && inside != SectionKind.TIMELINE
        ? Optional.of(found(words, LEVEL, 1))
        : Optional.empty();
  }

  private Optional<Found> underlined(int index) {
    if (index + 1 >= lines.size() || isRule(lines.get(index))) {
      return Optional.empty();
    }
    PlainLine line = lines.get(index);
    PlainLine next = lines.get(index + 1);
    boolean drawn =
        isRule(next)
            && next.follows(line)
            && next.words().length() * 2 >= Math.min(line.words().length(), LONGEST)
            && line.column() == next.column();
    boolean alone = isApart(index) || isRule(lines.get(index - 1));
    boolean first = drawn && next.words().charAt(0) == '=' && index <= 1;
    return drawn && alone
        ? Optional.of(found(withoutNumber(line.words()), first ? 1 : LEVEL, 2))
        : Optional.empty();
  }

  private static Optional<Found> marked(Passage words) {
    if (Character.isLetterOrDigit(words.charAt(0))) {
      return Optional.empty();
    }
    Matcher matcher = MARKED.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Passage inside = group(words, matcher, 2);
    char mark = matcher.group(1).charAt(0);
    boolean known = SectionKind.exactly(inside).isPresent();
    boolean wiki = mark == '=' && matcher.group(1).length() > 1;
    int level = wiki ? matcher.group(1).length() : LEVEL;
    return known || wiki ? Optional.of(found(inside, level, 1)) : Optional.empty();
  }

  private Optional<Found> numbered(int index) {
    Passage words = lines.get(index).words();
    if (!isCapital(words) || !isApart(index)) {
      return Optional.empty();
    }
    Matcher matcher = NUMBERED.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Passage title = group(words, matcher, 2).trimEnd(":");
    boolean exact = SectionKind.exactly(title).isPresent();
    boolean named = exact || (SectionKind.of(title).isPresent() && isTitle(title));
    long parts = matcher.group(1).chars().filter(c -> c == '.').count();
    boolean deeper = Character.isDigit(matcher.group(1).charAt(matcher.group(1).length() - 1));
    return named && title.length() <= LONGEST
        ? Optional.of(found(title, LEVEL + (deeper ? (int) parts : 0), 1))
        : Optional.empty();
  }

  /** The exact name of a section, with or without a colon. */
  private Optional<Found> named(int index, Passage words) {
    Passage title = words.trimEnd(":");
    boolean possible =
        words.length() <= LONGEST
            && isCapital(words)
            && isApart(index)
            && ".;,!".indexOf(words.charAt(words.length() - 1)) < 0
            && !runsOn(index);
    return possible && SectionKind.exactly(title).isPresent()
        ? Optional.of(found(title, LEVEL, 1))
        : Optional.empty();
  }

  private Optional<Found> capitals(int index, @Nullable SectionKind inside) {
    Passage words = lines.get(index).words().trimEnd(":");
    String text = words.text();
    if (words.length() > LONGEST || text.chars().anyMatch(Character::isLowerCase)) {
      return Optional.empty();
    }
    long letters = text.chars().filter(Character::isLetter).count();
    boolean capitals =
        letters >= 4
            && letters * 2 > text.length()
            && text.split("\\s+").length <= MOST_CAPITAL_WORDS
            && isApart(index);
    if (!capitals) {
      return Optional.empty();
    }
    Optional<SectionKind> kind = SectionKind.of(words);
    boolean free = isAfterGap(index) && inside != SectionKind.TIMELINE;
    return kind.isPresent() || (free && !isList(inside) && hasText(index))
        ? Optional.of(found(words, LEVEL, 1))
        : Optional.empty();
  }

  private Optional<Found> titleLike(int index, @Nullable SectionKind inside) {
    Passage words = lines.get(index).words();
    boolean colon = words.charAt(words.length() - 1) == ':';
    Passage title = words.trimEnd(":");
    if (!isApart(index) || !isTitle(title) || runsOn(index) || title.text().indexOf(": ") > 0) {
      return Optional.empty();
    }
    boolean known = SectionKind.of(title).isPresent();
    boolean free = isAfterGap(index) && (colon || isBeforeGap(index) || wrapped);
    if (known && free) {
      return Optional.of(found(title, LEVEL, 1));
    }
    boolean bare = wrapped && !colon && isAfterGap(index) && isBeforeGap(index) && hasText(index);
    return bare && !isList(inside) && inside != SectionKind.TIMELINE
        ? Optional.of(found(title, LEVEL, 1))
        : Optional.empty();
  }

  private static boolean isList(@Nullable SectionKind kind) {
    return kind == SectionKind.ACTIONS
        || kind == SectionKind.MEASURES
        || kind == SectionKind.LESSONS
        || kind == SectionKind.WHYS;
  }

  /** Few words that begin with a capital and are no sentence. */
  private static boolean isTitle(Passage words) {
    String text = words.text();
    return !words.isEmpty()
        && words.length() <= LONGEST
        && isCapital(words)
        && text.split("\\s+").length <= MOST_WORDS
        && ".;,!".indexOf(text.charAt(text.length() - 1)) < 0
        && !VERB.matcher(text).find();
  }

  private static boolean isCapital(Passage words) {
    return Character.isUpperCase(words.charAt(0)) || Character.isDigit(words.charAt(0));
  }

  /** At the start, behind a gap, or behind a line that is complete. */
  private boolean isApart(int index) {
    if (isAfterGap(index)) {
      return true;
    }
    PlainLine before = lines.get(index - 1);
    return before.endsSentence() || isRule(before) || PlainList.isItem(before) || !wrapped;
  }

  private boolean isAfterGap(int index) {
    return index == 0 || !lines.get(index).follows(lines.get(index - 1));
  }

  private boolean isBeforeGap(int index) {
    return index + 1 >= lines.size() || !lines.get(index + 1).follows(lines.get(index));
  }

  private boolean hasText(int index) {
    return index + 1 < lines.size() && !isRule(lines.get(index + 1));
  }

  /** Whether the next line goes on with the sentence. */
  private boolean runsOn(int index) {
    return !isBeforeGap(index) && lines.get(index + 1).startsLow();
  }

  private static Passage withoutNumber(Passage words) {
    Matcher matcher = NUMBERED.matcher(words);
    return matcher.matches() ? group(words, matcher, 2) : words;
  }

  private static Found found(Passage words, int level, int lines) {
    Passage title = words.trimEnd(":");
    return new Found(title, Math.min(level, 6), SectionKind.of(title).orElse(null), lines);
  }

  private static Passage group(Passage words, Matcher matcher, int group) {
    return words.subSequence(matcher.start(group), matcher.end(group)).trim();
  }
}
