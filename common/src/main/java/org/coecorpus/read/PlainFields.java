package org.coecorpus.read;

import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/**
 * Lines that name one field: {@code Severity: SEV-2}, {@code Owner Ana}, or a name alone with its
 * value on the next line. They become rows of two cells.
 */
final class PlainFields {

  /**
   * A field.
   *
   * @param lines how many lines it takes
   */
  record Found(Passage name, Passage value, int lines) {

    Block block() {
      List<Span> cells = List.of(name.span(), value.span());
      return new Block.Table(name.through(value).span(), cells, List.of());
    }
  }

  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_NAME = 55;
  private static final Pattern LINE =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9 /&'’_-]{0,39}?)(?:\\s?\\([^()]{0,40}\\))?(?:\\s*:\\s+|:|\\t+|\\s{3,}|\\s+[–—-]\\s+)(\\S.*)");
  private static final Pattern NAME = Pattern.compile("[*(]?[A-Za-z][A-Za-z0-9 /&'’()_-]{1,50}:?");

  private final List<PlainLine> lines;

  PlainFields(List<PlainLine> lines) {
    this.lines = lines;
  }

  /** A field that is known by name, on one line, or with what is indented below it, or on two. */
  Optional<Found> at(int index) {
    PlainLine line = lines.get(index);
    if (line.words().length() > 2 * LONGEST_VALUE) {
      return Optional.empty();
    }
    if (mayBeOne(line)) {
      Matcher matcher = LINE.matcher(line.words());
      if (matcher.matches() && Labels.field(matcher.group(1)).isPresent()) {
        return Optional.of(withIndented(index, found(line, matcher)))
            .filter(field -> field.value().length() <= LONGEST_VALUE);
      }
    }
    return onTwoLines(index);
  }

  /** Whether it holds what may part a name from its value, which is cheap to see. */
  private static boolean mayBeOne(PlainLine line) {
    String text = line.words().text();
    return text.indexOf(':') > 0
        || text.indexOf('\t') > 0
        || text.contains("   ")
        || text.contains(" - ")
        || text.contains(" – ")
        || text.contains(" — ");
  }

  /** A field of any name, as in the head of a report. */
  Optional<Found> unknownAt(int index) {
    PlainLine line = lines.get(index);
    if (line.words().length() > LONGEST_VALUE || line.words().text().indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(line.words());
    boolean colon = matcher.matches() && isColon(line.words(), matcher.end(1));
    boolean section = colon && SectionKind.exactly(matcher.group(1)).isPresent();
    return colon && !section && Character.isUpperCase(line.words().charAt(0))
        ? Optional.of(found(line, matcher))
        : Optional.empty();
  }

  private static boolean isKnown(PlainLine line) {
    if (!mayBeOne(line)) {
      return false;
    }
    Matcher matcher = LINE.matcher(line.words());
    return matcher.matches() && Labels.field(matcher.group(1)).isPresent();
  }

  private static boolean isColon(Passage words, int at) {
    return words.from(at).trim().charAt(0) == ':';
  }

  private static Found found(PlainLine line, Matcher matcher) {
    Passage words = line.words();
    return new Found(
        words.subSequence(matcher.start(1), matcher.end(1)),
        words.subSequence(matcher.start(2), matcher.end(2)),
        1);
  }

  private Found withIndented(int index, Found field) {
    int next = index + 1;
    Passage value = field.value();
    while (next < lines.size()
        && lines.get(next).follows(lines.get(next - 1))
        && lines.get(next).column() > lines.get(index).column() + 1
        && !PlainList.isItem(lines.get(next))
        && value.length() <= LONGEST_VALUE) {
      value = value.through(lines.get(next).words());
      next++;
    }
    return new Found(field.name(), value, next - index);
  }

  private Optional<Found> onTwoLines(int index) {
    Passage name = lines.get(index).words();
    if (index + 1 >= lines.size()
        || name.length() > LONGEST_NAME
        || !NAME.matches(name.text())
        || Labels.field(name).isEmpty()) {
      return Optional.empty();
    }
    PlainLine next = lines.get(index + 1);
    boolean first = index == 0 || !lines.get(index).follows(lines.get(index - 1));
    boolean marked =
        name.charAt(name.length() - 1) == ':'
            || name.text().chars().noneMatch(Character::isLowerCase);
    boolean near = next.follows(lines.get(index)) || marked;
    boolean value =
        next.words().length() <= LONGEST_VALUE / 2
            && !PlainList.isItem(next)
            && !PlainHeadings.isRule(next)
            && SectionKind.exactly(next.words()).isEmpty()
            && Labels.field(next.words()).isEmpty()
            && !isKnown(next);
    return (first || marked)
            && near
            && value
            && Character.isUpperCase(name.trimStart("*(").charAt(0))
        ? Optional.of(new Found(name.trim("*(:"), next.words(), 2))
        : Optional.empty();
  }
}
