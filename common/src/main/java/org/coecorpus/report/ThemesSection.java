package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasureDefinition;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** Themes with what stands for them: recurring ones first, provisional ones apart. */
final class ThemesSection {

  private static final int RECURRING = 12;
  private static final int PROVISIONAL = 6;
  private static final int EXEMPLARS = 2;
  private static final int COE_IDS = 3;
  private static final int QUOTE = 220;

  private static final Comparator<Theme> LARGEST_FIRST =
      Comparator.comparingLong(Theme::events).reversed().thenComparing(Theme::id);

  private final List<Theme> themes;
  private final Map<String, Statement> statements;
  private final Quarter quarter;

  ThemesSection(ReportInput input) {
    this.themes = input.themes().stream().sorted(LARGEST_FIRST).toList();
    this.statements = input.statements();
    this.quarter = input.quarter();
  }

  /** The recurring causes, largest first; the chart shows the first of them. */
  List<Theme> recurringCauses() {
    return themes.stream()
        .filter(theme -> theme.recurring() && theme.kind() == StatementKind.CAUSE)
        .toList();
  }

  Section section(MeasureTable measures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "A theme is a group of statements that say the same. It is recurring with at least 5 "
                + "statements of at least 3 distinct events over at least 2 quarters and a stability "
                + "at or above the gate; weaker groups are provisional. Quotations are text of the COEs."));
    for (StatementKind kind : StatementKind.values()) {
      add(blocks, measures, kind, true, RECURRING);
      add(blocks, measures, kind, false, PROVISIONAL);
    }
    return new Section("themes", "Themes", blocks);
  }

  private void add(
      List<Block> blocks, MeasureTable measures, StatementKind kind, boolean recurring, int limit) {
    List<Theme> all =
        themes.stream()
            .filter(theme -> theme.kind() == kind && theme.recurring() == recurring)
            .toList();
    String title =
        (recurring ? "Recurring" : "Provisional")
            + (kind == StatementKind.CAUSE ? " root causes" : " lessons");
    if (all.isEmpty()) {
      blocks.add(Block.paragraph(title + ": none."));
      return;
    }
    List<Theme> shown = all.subList(0, Math.min(limit, all.size()));
    List<List<Sentence>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      boolean charted = kind == StatementKind.CAUSE && recurring;
      rows.add(row(shown.get(i), charted ? ThemesChart.label(i) + ": " : "", measures));
    }
    String id =
        "themes-"
            + (recurring ? "recurring-" : "provisional-")
            + kind.name().toLowerCase(Locale.ROOT);
    String caption =
        title
            + ", largest first: "
            + NumberText.count(shown.size())
            + " of "
            + NumberText.count(all.size())
            + " listed";
    List<String> columns =
        List.of(
            "Theme",
            "Events, all quarters",
            "Events in " + quarter,
            "Quarters with events",
            "Open action items of its COEs",
            "Stability, 0 to 1",
            "Exemplars",
            "COEs");
    blocks.add(new Block.Tabular(new Table(id, caption, columns, rows)));
  }

  private List<Sentence> row(Theme theme, String label, MeasureTable measures) {
    OptionalLong now = ThemesChart.events(theme, quarter, measures);
    long quarters = theme.eventsByQuarter().values().stream().filter(events -> events > 0).count();
    return List.of(
        Sentence.of(Inline.words(label), Inline.quote(theme.name())),
        Sentence.of(ThemesChart.figure(theme, Measure.ALL, theme.events())),
        now.isPresent()
            ? Sentence.of(ThemesChart.figure(theme, quarter.toString(), now.getAsLong()))
            : Sentence.words(MeasureText.NO_CASES),
        Sentence.of(ofTheme(theme, quarters, "quarters")),
        measures
            .count(MeasureDefinition.THEME_OPEN_ITEM_COUNT.id(), "theme", theme.id())
            .map(open -> Sentence.of(open))
            .orElseGet(
                () ->
                    Sentence.words(measures.absence(MeasureDefinition.THEME_OPEN_ITEM_COUNT.id()))),
        Sentence.of(stability(theme)),
        exemplars(theme),
        coes(theme));
  }

  /** Exemplars that say it in different words. */
  private Sentence exemplars(Theme theme) {
    Sentence cell = Sentence.of();
    Set<String> texts = new HashSet<>();
    for (String id : theme.exemplars()) {
      Statement statement = statements.get(id);
      if (texts.size() < EXEMPLARS && statement != null && texts.add(statement.text())) {
        cell =
            cell.then(
                Inline.words(texts.size() == 1 ? "" : " "),
                Inline.name(statement.coeId()),
                Inline.words(": "),
                new Inline.Quote(new CoeText(statement.text()).shortened(QUOTE)));
      }
    }
    return texts.isEmpty() ? Sentence.words("unknown: no exemplar is stored") : cell;
  }

  private Sentence coes(Theme theme) {
    List<String> ids =
        theme.members().stream()
            .flatMap(member -> Stream.ofNullable(statements.get(member)))
            .map(Statement::coeId)
            .distinct()
            .sorted()
            .toList();
    Sentence cell = Sentence.of();
    for (String id : ids.stream().limit(COE_IDS).toList()) {
      cell = cell.then(Inline.words(cell.parts().isEmpty() ? "" : ", "), Inline.name(id));
    }
    int more = ids.size() - COE_IDS;
    return more <= 0
        ? cell
        : cell.then(
            Inline.words(" and "), ofTheme(theme, more, "further_coes"), Inline.words(" more"));
  }

  private static Inline ofTheme(Theme theme, long number, String part) {
    return Inline.Figure.of(number, source(theme, part));
  }

  private static Inline stability(Theme theme) {
    String shown = String.format(Locale.ROOT, "%.2f", theme.stability());
    return new Inline.Figure(shown, theme.stability(), source(theme, "stability"));
  }

  private static Source source(Theme theme, String part) {
    return new Source("theme", theme.id(), new TreeMap<>(), Measure.ALL, part);
  }
}
