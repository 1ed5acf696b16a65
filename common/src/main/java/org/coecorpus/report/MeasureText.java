package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coecorpus.measure.Figure;
import org.coecorpus.measure.Measure;

/**
 * A measure in words: {@code X of Y (Z percent; 95 percent interval A to B)} for a share, the value
 * with its unit otherwise. A population below five shows no figure, and a value that is not known
 * says why.
 */
final class MeasureText {

  /** The smallest population whose figure is shown. */
  static final int SMALLEST_CELL = Figure.FEWEST;

  static final String SMALL = Figure.FEWER;
  static final String NO_CASES = "no cases";

  private static final List<String> DECIDING =
      List.of("no roster", "no incident register", "median not reached", "not followed");

  private final Measure measure;

  MeasureText(Measure measure) {
    this.measure = measure;
  }

  /** Whether there is a value that may be shown. */
  static boolean isShown(Measure measure) {
    return measure.value() != null && measure.n() >= SMALLEST_CELL;
  }

  /** For running text, with the interval named. */
  Sentence sentence() {
    return sentence("95 percent interval ");
  }

  /** For running text, without the interval. */
  Sentence brief() {
    if (!isShown(measure)) {
      return Sentence.words(absence());
    }
    List<Inline> parts = new ArrayList<>(value());
    if (measure.unit().equals("share")) {
      parts.add(Inline.words(")"));
    }
    return new Sentence(parts).then(provisional());
  }

  private Sentence sentence(String name) {
    if (!isShown(measure)) {
      return Sentence.words(absence());
    }
    List<Inline> parts = new ArrayList<>(value());
    boolean share = measure.unit().equals("share");
    List<Inline> interval = interval();
    if (!interval.isEmpty()) {
      parts.add(Inline.words((share ? "; " : " (") + name));
      parts.addAll(interval);
      parts.add(Inline.words(")"));
    } else if (share) {
      parts.add(Inline.words(")"));
    }
    return new Sentence(parts).then(provisional());
  }

  /** For a table, with the interval aside. */
  Sentence cell() {
    if (!isShown(measure)) {
      return Sentence.words(absence());
    }
    List<Inline> parts = new ArrayList<>(value());
    if (measure.unit().equals("share")) {
      parts.add(Inline.words(")"));
    }
    List<Inline> interval = interval();
    if (!interval.isEmpty()) {
      parts.add(new Inline.Aside(interval));
    }
    return new Sentence(parts).then(provisional());
  }

  /** Why there is no value. */
  String absence() {
    List<String> reasons =
        measure.missing().keySet().stream().filter(reason -> !reason.equals(SMALL)).toList();
    if (measure.n() >= SMALLEST_CELL || (measure.n() == 0 && !reasons.isEmpty())) {
      return "unknown: " + causes(reasons);
    }
    return measure.n() == 0 ? NO_CASES : SMALL;
  }

  /**
   * A reason that leaves all cases without a value, if there is one; else why cases are left out.
   */
  private static String causes(List<String> reasons) {
    List<String> deciding =
        reasons.stream().filter(reason -> DECIDING.stream().anyMatch(reason::startsWith)).toList();
    if (reasons.isEmpty()) {
      return "no reason is stored with the measure";
    }
    return (deciding.isEmpty() ? reasons : deciding)
        .stream().map(reason -> new CoeText(reason).text()).collect(Collectors.joining("; "));
  }

  private List<Inline> value() {
    double value = measure.value() == null ? Double.NaN : measure.value();
    return switch (measure.unit()) {
      case "share" -> share(value);
      case "count" -> List.of(figure(NumberText.count(Math.round(value)), value, "value"));
      default ->
          List.of(
              figure(NumberText.decimal(value), value, "value"),
              Inline.words(" " + measure.unit()));
    };
  }

  /** Leaves the bracket open for the interval. A modelled share has no count behind it. */
  private List<Inline> share(double value) {
    Inline percent = figure(NumberText.percent(value), value, "value");
    if (measure.id().equals(Headline.ITEMS_BY_45.id())) {
      return List.of(percent, Inline.words(" percent (n = "), n());
    }
    long count = Math.round(value * measure.n());
    return List.of(
        Inline.Figure.of(count, Source.of(measure, "count")),
        Inline.words(" of "),
        n(),
        Inline.words(" ("),
        percent,
        Inline.words(" percent"));
  }

  /** Size of the population. */
  Inline n() {
    return Inline.Figure.of(measure.n(), Source.of(measure, "n"));
  }

  private List<Inline> interval() {
    Double low = measure.low();
    Double high = measure.high();
    if (low == null && high == null) {
      return List.of();
    }
    if (high == null) {
      return List.of(end(low == null ? 0 : low, "low"), Inline.words(" to unknown"));
    }
    return List.of(
        low == null ? Inline.words("unknown") : end(low, "low"),
        Inline.words(" to "),
        end(high, "high"));
  }

  private Inline end(double value, String part) {
    String shown =
        measure.unit().equals("share") ? NumberText.percent(value) : NumberText.decimal(value);
    return figure(shown, value, part);
  }

  private Inline.Figure figure(String shown, double value, String part) {
    return new Inline.Figure(shown, value, Source.of(measure, part));
  }

  private List<Inline> provisional() {
    return measure.provisional() ? List.of(Inline.words(" (provisional)")) : List.of();
  }
}
