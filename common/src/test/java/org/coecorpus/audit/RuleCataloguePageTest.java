package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The page of rules is made from the rules and from what they do on the labelled documents, so that
 * it cannot say something else. Written anew with {@code mvn -pl common test
 * -Dtest=RuleCataloguePageTest -Dgolden.update=true}.
 */
class RuleCataloguePageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("project.root", ".."), "data", "audit-rules.md");

  @Test
  void thePageShowsTheRulesAndTheirFigures() throws IOException {
    LabelledSet a = LabelledSet.named("a");
    LabelledSet b = LabelledSet.named("b");
    String page = page(a, b);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
    assertThat(Rules.all()).allSatisfy(rule -> assertThat(page).contains("### " + rule.id() + " "));
  }

  private static String page(LabelledSet a, LabelledSet b) {
    Map<String, Score> seen = a.scores();
    Map<String, Score> unseen = b.scores();
    Set<String> checked = LabelledSetTest.checked();
    StringBuilder page = new StringBuilder(head(a, b));
    for (Rule rule : Rules.all()) {
      page.append(row(rule, seen, unseen, checked));
    }
    page.append(total(seen, unseen, checked)).append('\n');
    Rules.all().forEach(rule -> page.append(section(rule)));
    return page.toString();
  }

  private static String head(LabelledSet a, LabelledSet b) {
    return """
        # The rules of the audit

        This page is made from `rules.yaml` and from what the rules do on %d documents that were labelled before any rule ran.
        Precision is the share of the findings that are right, recall the share of the marked violations that are found, both over
        all documents; the last column is the same for the %d documents that nobody who writes rules looks at. A violation is
        something that the domain document requires or forbids; an advice is something that it recommends, or a rule whose
        precision is below 0.9. To write the page anew: `mvn -pl common test -Dtest=RuleCataloguePageTest -Dgolden.update=true`.

        | rule | breaks it | level | precision | recall | held-out precision, recall |
        |---|---|---|---|---|---|
        """
        .formatted(a.documents().size() + b.documents().size(), b.documents().size());
  }

  private static String row(
      Rule rule, Map<String, Score> seen, Map<String, Score> unseen, Set<String> checked) {
    String id = rule.id();
    String anchor = "#" + id.toLowerCase(Locale.ROOT) + "-" + slug(rule.title());
    String start =
        "| [" + id + "](" + anchor + ") | " + rule.title() + " | " + rule.level().word() + " | ";
    if (!checked.contains(id)) {
      return start + "not checked yet | | |\n";
    }
    Score held = unseen.get(id);
    Score both = seen.get(id).plus(held);
    return start + figures(both, " | ") + " | " + figures(held, ", ") + " |\n";
  }

  private static String total(
      Map<String, Score> seen, Map<String, Score> unseen, Set<String> checked) {
    Score held = sum(unseen, checked);
    Score both = sum(seen, checked).plus(held);
    return "| all | | | " + figures(both, " | ") + " | " + figures(held, ", ") + " |\n";
  }

  private static Score sum(Map<String, Score> scores, Set<String> checked) {
    return checked.stream().map(scores::get).reduce(Score.NONE, Score::plus);
  }

  /** Shares with their counts; without a case there is none. */
  private static String figures(Score score, String between) {
    return share(score.precision(), score.hits(), score.hits() + score.wrong())
        + between
        + share(score.recall(), score.hits(), score.hits() + score.missed());
  }

  private static String share(double share, int of, int all) {
    return all == 0 ? "none" : String.format(Locale.ROOT, "%.2f (%d of %d)", share, of, all);
  }

  private static String section(Rule rule) {
    return """
        ### %s %s

        %s %s From the section "%s".

        - good: %s
        - bad: %s

        """
        .formatted(
            rule.id(),
            rule.title(),
            rule.why(),
            rule.mend(),
            rule.section(),
            code(rule.good()),
            code(rule.bad()));
  }

  private static String code(String example) {
    return example.contains("`") ? "`` " + example + " ``" : "`" + example + "`";
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }
}
