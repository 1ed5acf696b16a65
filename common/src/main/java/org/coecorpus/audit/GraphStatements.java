package org.coecorpus.audit;

import java.util.List;
import java.util.Optional;
import org.coecorpus.coe.Graph;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/** What the section of the graphs says, of all of them at once and on the line of each. */
final class GraphStatements {

  private static final Pattern OF_ALL = Lexicon.anyOf("all-graphs");
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no|not|without|missing|unlabelled)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(|https?://");
  private static final Pattern X_UNIT = Lexicon.anyOf("x-units");
  private static final Pattern Y_UNIT = Lexicon.anyOf("y-units");
  private static final Pattern X_HERE = axis("x", "horizontal|time");
  private static final Pattern Y_HERE = axis("y", "vertical|value");
  private static final Pattern TIME_HERE = Pattern.compile("(?i)\\btime \\([^)]{1,40}\\)");
  private static final Pattern UNIT_HERE = Lexicon.firstOf("units-on-lines");
  private static final Pattern INTERVAL = Lexicon.anyOf("intervals");
  private static final Pattern QUANTITY = Lexicon.anyOf("quantities");

  private final AuditedCoe coe;
  private final List<Passage> statements;

  private GraphStatements(AuditedCoe coe, List<Passage> statements) {
    this.coe = coe;
    this.statements = statements;
  }

  /** An axis and what it is said to show: {@code y axis in percent}, {@code X: time (UTC)}. */
  private static Pattern axis(String letter, String name) {
    return Pattern.compile(
        "(?i)\\b(?:"
            + letter
            + "[- ]axis|"
            + letter
            + "|(?:"
            + name
            + ")[- ]axis)(?:\\s?[:=]|,|\\s(?:is|in|shows))?\\s{1,2}((?:in )?[a-z%][^.;,|!\\[\\n]{0,40})");
  }

  static GraphStatements in(AuditedCoe coe) {
    if (!coe.isText()) {
      return new GraphStatements(coe, List.of());
    }
    return new GraphStatements(
        coe,
        coe.texts(Part.GRAPHS).stream()
            .flatMap(text -> text.sentences().stream())
            .filter(sentence -> !sentence.has(DENIED))
            .filter(sentence -> sentence.has(OF_ALL) || isOfAll(coe, sentence))
            .toList());
  }

  /** A sentence beside the graphs that names an axis is about each of them. */
  private static boolean isOfAll(AuditedCoe coe, Passage sentence) {
    return sentence.toString().indexOf('|') < 0
        && !coe.lines(sentence).has(LINK)
        && (sentence.has(X_HERE) || sentence.has(Y_HERE));
  }

  /** Whether a word says in which unit something is drawn, and not only what, as latency does. */
  static boolean isUnit(CharSequence words) {
    return !Vocabulary.plain(words.toString()).isEmpty()
        && !QUANTITY.matches(Vocabulary.plain(words.toString()));
  }

  boolean hasLink() {
    return has(LINK);
  }

  /** Whether the horizontal axis of a graph has a unit, by its line or by a word on all. */
  boolean hasXUnit(int graph) {
    return has(X_UNIT) || line(coe, graph).filter(own -> tells(own, X_HERE, TIME_HERE)).isPresent();
  }

  /** Whether the vertical axis of a graph has a unit, by its line or by a word on all. */
  boolean hasYUnit(int graph) {
    return has(Y_UNIT) || line(coe, graph).filter(own -> tells(own, Y_HERE, UNIT_HERE)).isPresent();
  }

  /** Whether the sampling interval of a graph is told, on its line or for all. */
  boolean hasInterval(int graph) {
    return has(INTERVAL) || line(coe, graph).filter(own -> own.has(INTERVAL)).isPresent();
  }

  private static boolean tells(Passage line, Pattern axis, Pattern unit) {
    Matcher named = axis.matcher(line);
    while (named.find()) {
      if (isUnit(named.group(1))) {
        return true;
      }
    }
    return line.has(unit);
  }

  /** The line on which a graph stands; empty in tables, whose heads tell what cells mean. */
  private static Optional<Passage> line(AuditedCoe coe, int index) {
    return lines(coe, index).filter(line -> line.toString().indexOf('|') < 0);
  }

  /** The lines on which a graph stands; empty in other forms. */
  static Optional<Passage> lines(AuditedCoe coe, int index) {
    String path = "graphs[" + index + "].";
    Graph graph = coe.coe().graphs().get(index);
    return coe.value(path + "image", graph.image())
        .or(() -> coe.value(path + "link", graph.link()))
        .or(() -> coe.value(path + "caption", graph.caption()))
        .filter(words -> coe.isText() && words.span().isPresent())
        .map(coe::lines);
  }

  private boolean has(Pattern pattern) {
    return statements.stream().anyMatch(statement -> statement.has(pattern));
  }
}
