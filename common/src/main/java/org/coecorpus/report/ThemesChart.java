package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.coecorpus.measure.MeasureDefinition;
import org.coecorpus.report.Drawing.Anchor;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/**
 * Distinct events a quarter of up to six themes, one panel each with the same scale from zero.
 *
 * @param id of the chart
 * @param themes largest first; more than six are left out
 * @param measures tell which quarters the corpus covers; others are gaps, not zeros
 * @param last the last of the eight quarters shown
 * @param provisional whether the last quarter is, which is hatched
 */
record ThemesChart(
    String id, List<Theme> themes, MeasureTable measures, Quarter last, boolean provisional)
    implements Chart {

  private static final int PANELS = 6;
  private static final int QUARTERS = 8;
  private static final double PANEL_WIDTH = 272;
  private static final double PANEL_HEIGHT = 124;
  private static final double BAR = 24;

  ThemesChart {
    themes = List.copyOf(themes.subList(0, Math.min(PANELS, themes.size())));
  }

  @Override
  public String title() {
    return "Recurring root causes: distinct events by quarter";
  }

  @Override
  public String description() {
    if (themes.isEmpty()) {
      return "No panel: no theme has reached 3 distinct events over 2 quarters.";
    }
    StringBuilder text =
        new StringBuilder(
            "One bar chart for each theme, all from 0 to "
                + most()
                + " events. Horizontal axis: quarters "
                + last.plus(1 - QUARTERS)
                + " to "
                + last
                + ". ");
    for (int i = 0; i < themes.size(); i++) {
      Theme theme = themes.get(i);
      text.append(label(i))
          .append(": ")
          .append(NumberText.count(events(theme, last).orElse(0)))
          .append(" in ")
          .append(last)
          .append(". ");
    }
    return text.toString().strip();
  }

  @Override
  public Sentence caption() {
    return Sentence.words(
        "Unit: distinct events whose root cause is in the theme; COEs of the same event count once. "
            + "Sampling interval: quarters, in Coordinated Universal Time (UTC). Labels as in the "
            + "table of themes. Quarters that the corpus does not cover are left blank"
            + (provisional ? "; the hatched quarter is provisional." : "."));
  }

  @Override
  public Table data() {
    List<String> columns = new ArrayList<>(List.of("Theme"));
    quarters().forEach(quarter -> columns.add(quarter.toString()));
    List<List<Sentence>> rows = new ArrayList<>();
    for (int i = 0; i < themes.size(); i++) {
      List<Sentence> row = new ArrayList<>();
      row.add(Sentence.of(Inline.words(label(i) + ": "), Inline.quote(themes.get(i).name())));
      for (Quarter quarter : quarters()) {
        OptionalLong events = events(themes.get(i), quarter);
        row.add(
            events.isPresent()
                ? Sentence.of(figure(themes.get(i), quarter.toString(), events.getAsLong()))
                : Sentence.words("not covered"));
      }
      rows.add(row);
    }
    return new Table(id + "-data", title(), columns, rows);
  }

  /** A number of events with its row in the measure table. */
  static Inline figure(Theme theme, String window, long events) {
    return Inline.Figure.of(
        events,
        new Source(
            "measure",
            MeasureDefinition.THEME_EVENT_COUNT.id(),
            new TreeMap<>(Map.of("theme", theme.id())),
            window,
            "value"));
  }

  /** Short name of the nth theme of the chart, counted from 0. */
  static String label(int index) {
    return "T" + (index + 1);
  }

  private List<Quarter> quarters() {
    List<Quarter> quarters = new ArrayList<>();
    for (int back = QUARTERS - 1; back >= 0; back--) {
      quarters.add(last.plus(-back));
    }
    return quarters;
  }

  private OptionalLong events(Theme theme, Quarter quarter) {
    return events(theme, quarter, measures);
  }

  /** Events of a quarter; empty where the corpus has nothing of the quarter. */
  static OptionalLong events(Theme theme, Quarter quarter, MeasureTable measures) {
    Long events = theme.eventsByQuarter().get(quarter.toString());
    if (events != null) {
      return OptionalLong.of(events);
    }
    return measures
            .find(MeasureDefinition.THEME_EVENT_COUNT.id(), "theme", theme.id(), quarter.toString())
            .isPresent()
        ? OptionalLong.of(0)
        : OptionalLong.empty();
  }

  private long most() {
    return themes.stream()
        .flatMap(theme -> quarters().stream().map(quarter -> events(theme, quarter)))
        .mapToLong(events -> events.orElse(0))
        .max()
        .orElse(0);
  }

  @Override
  public Drawing drawing() {
    if (themes.isEmpty()) {
      return Drawing.empty(this, "No recurring theme");
    }
    int rows = (themes.size() + 1) / 2;
    double height = Math.max(180, 36 + rows * (PANEL_HEIGHT + 4));
    Drawing drawing = new Drawing(id, 600, height, title(), description());
    drawing.hatching(Palette.FRONT);
    drawing.upwards(14, (height - 28) / 2, "Distinct events (count)");
    drawing.text(310, height - 8, Anchor.MIDDLE, 13, "Quarter (year and quarter)");
    for (int i = 0; i < themes.size(); i++) {
      int row = i / 2;
      panel(drawing, i, 40 + i % 2 * (PANEL_WIDTH + 16), 8 + row * (PANEL_HEIGHT + 4));
    }
    return drawing;
  }

  /** Label and name, as long as the panel has room for. */
  private String heading(int index) {
    CoeText name = new CoeText(themes.get(index).name());
    int letters = name.text().length();
    String heading = label(index) + "  " + name.text();
    while (Drawing.width(heading, 12) > PANEL_WIDTH && letters > 8) {
      letters--;
      heading = label(index) + "  " + name.shortened(letters).text();
    }
    return heading;
  }

  private void panel(Drawing drawing, int index, double left, double top) {
    Theme theme = themes.get(index);
    double base = top + PANEL_HEIGHT - 22;
    double height = base - top - 36;
    drawing.text(left, top + 12, Anchor.START, 12, heading(index));
    List<Quarter> quarters = quarters();
    double pitch = PANEL_WIDTH / QUARTERS;
    for (int i = 0; i < quarters.size(); i++) {
      Quarter quarter = quarters.get(i);
      double middle = left + (i + 0.5) * pitch;
      String tick = quarter.toString().substring(2);
      drawing.text(middle, base + 15, Anchor.MIDDLE, 11, tick);
      OptionalLong events = events(theme, quarter);
      if (events.isPresent()) {
        double bar = height * events.getAsLong() / Math.max(1, most());
        boolean hatched = provisional && quarter.equals(last);
        if (hatched) {
          drawing.hatched(middle - BAR / 2, base - bar, BAR, bar, Palette.FRONT);
        } else {
          drawing.rectangle(middle - BAR / 2, base - bar, BAR, bar, Palette.FRONT, Palette.FRONT);
        }
        drawing
            .text(middle, base - bar - 4, Anchor.MIDDLE, 11, NumberText.count(events.getAsLong()))
            .with("data-measure", MeasureDefinition.THEME_EVENT_COUNT.id())
            .with("data-by", "theme=" + theme.id())
            .with("data-window", quarter.toString());
      }
    }
    drawing.line(left, base, left + PANEL_WIDTH, base, Palette.INK, 1);
  }
}
