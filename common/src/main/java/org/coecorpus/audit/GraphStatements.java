package org.coecorpus.audit;

import java.util.List;
import org.coecorpus.pattern.Pattern;

/** What the section of the graphs says of all of them at once. */
final class GraphStatements {

  private static final Pattern OF_ALL = Lexicon.anyOf("all-graphs");
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no|not|without|missing|unlabelled)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(|https?://");
  private static final Pattern X_UNIT = Lexicon.anyOf("x-units");
  private static final Pattern Y_UNIT = Lexicon.anyOf("y-units");
  private static final Pattern INTERVAL = Lexicon.anyOf("intervals");

  private final List<Passage> statements;

  private GraphStatements(List<Passage> statements) {
    this.statements = statements;
  }

  static GraphStatements in(AuditedCoe coe) {
    if (!coe.isText()) {
      return new GraphStatements(List.of());
    }
    return new GraphStatements(
        coe.texts(Part.GRAPHS).stream()
            .flatMap(text -> text.sentences().stream())
            .filter(sentence -> sentence.has(OF_ALL) && !sentence.has(DENIED))
            .toList());
  }

  boolean hasLink() {
    return has(LINK);
  }

  boolean hasXUnit() {
    return has(X_UNIT);
  }

  boolean hasYUnit() {
    return has(Y_UNIT);
  }

  boolean hasInterval() {
    return has(INTERVAL);
  }

  private boolean has(Pattern pattern) {
    return statements.stream().anyMatch(statement -> statement.has(pattern));
  }
}
