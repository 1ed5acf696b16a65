package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasureDefinition;
import org.coecorpus.measure.OverdueAge;
import org.coecorpus.report.Drawing.Anchor;

/**
 * Overdue action items at the as-of time by how long they have been so, one bar an age, those of
 * high priority in front.
 *
 * @param id of the chart
 * @param measures hold the counts
 */
record OverdueChart(String id, MeasureTable measures) implements Chart {

  private static final String ALL = MeasureDefinition.OVERDUE_BY_AGE_COUNT.id();
  private static final String HIGH = MeasureDefinition.OVERDUE_HIGH_BY_AGE_COUNT.id();
  private static final double LEFT = 90;
  private static final double RIGHT = 580;
  private static final double TOP = 64;
  private static final double BOTTOM = 320;
  private static final double BAR = 72;

  @Override
  public String title() {
    return "Overdue action items, by days since the due date";
  }

  @Override
  public String description() {
    String axes =
        "Bar chart. Horizontal axis: days since the due date, in "
            + "classes. Vertical axis: overdue action items, from 0 to "
            + NumberText.count(top())
            + ". ";
    return Arrays.stream(OverdueAge.values())
        .map(age -> age.label() + ": " + plain(ALL, age) + ", of high priority " + plain(HIGH, age))
        .collect(Collectors.joining("; ", axes, "."));
  }

  private String plain(String id, OverdueAge age) {
    return figure(id, age).map(Inline.Figure::plain).orElseGet(() -> measures.absence(id));
  }

  private Optional<Inline.Figure> figure(String id, OverdueAge age) {
    return measures.count(id, OverdueAge.DIMENSION, age.label());
  }

  private long number(String id, OverdueAge age) {
    return figure(id, age).map(figure -> Math.round(figure.value())).orElse(0L);
  }

  private boolean isKnown() {
    return figure(ALL, OverdueAge.MONTH).isPresent();
  }

  /** The end of the axis: the most, rounded up to a multiple of four. */
  private long top() {
    long most =
        Arrays.stream(OverdueAge.values()).mapToLong(age -> number(ALL, age)).max().orElse(0);
    return Math.max(4, (most + 3) / 4 * 4);
  }

  @Override
  public Sentence caption() {
    return Sentence.words(
        "Unit: action items that are overdue at the as-of time, of all quarters. "
            + "Sampling interval: one count, at the as-of time; days are full days in Coordinated "
            + "Universal Time (UTC). Dark: high priority. Light: every other priority. Open items "
            + "without a due date are left out.");
  }

  @Override
  public Table data() {
    List<List<Sentence>> rows = new ArrayList<>();
    for (OverdueAge age : OverdueAge.values()) {
      rows.add(List.of(Sentence.words(age.label()), cell(ALL, age), cell(HIGH, age)));
    }
    return new Table(
        id + "-data",
        title(),
        List.of("Days since the due date", "Overdue action items", "Of high priority"),
        rows);
  }

  private Sentence cell(String id, OverdueAge age) {
    return figure(id, age)
        .map(figure -> Sentence.of(figure))
        .orElseGet(() -> Sentence.words(measures.absence(id)));
  }

  @Override
  public Drawing drawing() {
    if (!isKnown()) {
      return Drawing.empty(this, measures.absence(ALL));
    }
    OverdueAge[] ages = OverdueAge.values();
    if (Arrays.stream(ages).allMatch(age -> number(ALL, age) == 0)) {
      return Drawing.empty(this, "No action item is overdue");
    }
    Drawing drawing = new Drawing(id, 600, 400, title(), description());
    axes(drawing);
    legend(drawing);
    for (int i = 0; i < ages.length; i++) {
      bar(drawing, ages[i], LEFT + (i + 0.5) * (RIGHT - LEFT) / ages.length);
    }
    drawing.line(LEFT, BOTTOM, RIGHT, BOTTOM, Palette.INK, 1);
    return drawing;
  }

  private double y(long items) {
    return BOTTOM - (double) items / top() * (BOTTOM - TOP);
  }

  private void axes(Drawing drawing) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      long items = top() * quarter / 4;
      drawing.line(LEFT, y(items), RIGHT, y(items), Palette.GRID, 1);
      drawing.text(LEFT - 8, y(items) + 4, Anchor.END, 12, NumberText.count(items));
    }
    drawing.upwards(40, (TOP + BOTTOM) / 2, "Overdue action items (count)");
    drawing.text(
        (LEFT + RIGHT) / 2, BOTTOM + 46, Anchor.MIDDLE, 13, "Time since the due date (days)");
  }

  private static void legend(Drawing drawing) {
    drawing.rectangle(LEFT, 12, 28, 14, Palette.FRONT, Palette.FRONT);
    drawing.text(LEFT + 34, 23, Anchor.START, 12, "high priority");
    drawing.rectangle(LEFT + 150, 12, 28, 14, Palette.BAND, Palette.FRONT);
    drawing.text(LEFT + 184, 23, Anchor.START, 12, "every other priority");
  }

  private void bar(Drawing drawing, OverdueAge age, double middle) {
    long all = number(ALL, age);
    long high = number(HIGH, age);
    double left = middle - BAR / 2;
    drawing.rectangle(left, y(all), BAR, BOTTOM - y(all), Palette.BAND, Palette.FRONT);
    drawing.rectangle(left, y(high), BAR, BOTTOM - y(high), Palette.FRONT, Palette.FRONT);
    drawing.text(middle, BOTTOM + 20, Anchor.MIDDLE, 12, age.label());
    number(drawing, ALL, age, middle, y(all) - 6);
    if (high > 0 && high < all && y(high) - y(all) > 20) {
      number(drawing, HIGH, age, middle, y(high) - 5);
    }
  }

  private void number(Drawing drawing, String id, OverdueAge age, double x, double y) {
    figure(id, age)
        .ifPresent(
            figure ->
                drawing
                    .text(x, y, Anchor.MIDDLE, 13, figure.plain())
                    .with("data-measure", id)
                    .with("data-by", figure.source().byText())
                    .with("data-window", Measure.ALL)
                    .with("data-part", "value"));
  }
}
