package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** The statements that a COE makes. */
public final class Statements {

  private Statements() {}

  /**
   * The root causes, then the lessons, numbered from 1 each; blank ones are left out but counted.
   * Where no root cause is stated, the last answer of each branch of the whys stands for one.
   *
   * @param quarter quarter of the event, if it can be dated
   */
  public static List<Statement> of(Coe coe, Optional<Quarter> quarter) {
    List<Statement> statements = new ArrayList<>();
    List<String> causes = coe.rootCauses().stream().map(RootCause::text).toList();
    if (causes.stream().allMatch(String::isBlank)) {
      causes = coe.whys().stream().flatMap(Statements::lastAnswers).toList();
    }
    add(coe, StatementKind.CAUSE, causes, quarter.orElse(null), statements);
    List<String> lessons = coe.lessons().stream().map(Lesson::text).toList();
    add(coe, StatementKind.LESSON, lessons, quarter.orElse(null), statements);
    return statements;
  }

  private static void add(
      Coe coe,
      StatementKind kind,
      List<String> texts,
      @Nullable Quarter quarter,
      List<Statement> statements) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        statements.add(
            new Statement(
                coe.id() + "#" + kind.name().toLowerCase(Locale.ROOT) + "-" + (i + 1),
                coe.id(),
                coe.event(),
                kind,
                texts.get(i),
                coe.team(),
                coe.service(),
                quarter));
      }
    }
  }

  /** The deepest answers below a why; its own where no child has any. */
  private static Stream<String> lastAnswers(Why why) {
    List<String> deeper = why.children().stream().flatMap(Statements::lastAnswers).toList();
    return deeper.isEmpty() ? Stream.ofNullable(nonBlank(why.answer())) : deeper.stream();
  }

  private static @Nullable String nonBlank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
