package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.coecorpus.search.Clause.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  /** Written as: ? optional, + required, - excluded; then kind, field and text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "certificate expired > ?WORD(certificate) ?WORD(expired)",
        "\"two words\" third > +PHRASE(two words) ?WORD(third)",
        "one -two > ?WORD(one) -WORD(two)",
        "one -\"two three\" > ?WORD(one) -PHRASE(two three)",
        "one NOT two > ?WORD(one) -WORD(two)",
        "one OR two three > ?WORD(one)|WORD(two) ?WORD(three)",
        "team:a OR team:b > +WORD(team:a)|WORD(team:b)",
        "one OR \"two three\" > +WORD(one)|PHRASE(two three)",
        "one AND two three > +WORD(one) +WORD(two) ?WORD(three)",
        "+one two > +WORD(one) ?WORD(two)",
        "cert* > ?PREFIX(cert)",
        "title:cert* > +PREFIX(title:cert)",
        "-cert* > -PREFIX(cert)",
        "root_causes:\"a b\" > +PHRASE(root_causes:a b)",
        "Cause:x > +WORD(root_causes:x)",
        "-team:labels > -WORD(team:labels)",
        "label-api > ?WORD(label-api)",
        "(one (two)) > ?WORD(one) ?WORD(two)",
        "http://host/x > ?WORD(http://host/x)",
        "nosuch:field > ?WORD(nosuch:field)",
        "title: one > ?WORD(title) ?WORD(one)",
        "*  > ?WORD(*)",
        "a* > ?WORD(a*)",
        "*ab > ?WORD(*ab)",
        "a*b*c* > ?WORD(a*b*c*)",
        "/[ab]{9}/ > ?WORD(/[ab]{9}/)",
        "\"open phrase > ?WORD(open) ?WORD(phrase)",
        "one - two > ?WORD(one) ?WORD(-) ?WORD(two)",
        "OR one > ?WORD(one)",
        "one OR > ?WORD(one)",
        "one OR OR two > ?WORD(one)|WORD(two)",
        "NOT one OR two > -WORD(one) ?WORD(two)",
        "or and not > ?WORD(or) ?WORD(and) ?WORD(not)"
      })
  void readsWhatAPersonTypes(String query, String expected) {
    assertThat(
            QueryParser.parse(query).stream()
                .map(QueryParserTest::written)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void emptyQuotesAndSpacesAreNothing() {
    assertThat(QueryParser.parse("  \"\" \u00a0 () \"  \"")).isEmpty();
  }

  @Test
  void clausesBeyondTheCapAreDropped() {
    assertThat(QueryParser.parse("word ".repeat(1_000))).hasSize(QueryParser.MAX_CLAUSES);
  }

  private static String written(Group group) {
    String occur =
        switch (group.occur()) {
          case OPTIONAL -> "?";
          case REQUIRED -> "+";
          case EXCLUDED -> "-";
        };
    return occur
        + group.alternatives().stream()
            .map(QueryParserTest::written)
            .collect(Collectors.joining("|"));
  }

  private static String written(Clause clause) {
    String field = clause.field() == null ? "" : clause.field().label() + ":";
    return clause.kind() + "(" + field + clause.text() + ")";
  }
}
