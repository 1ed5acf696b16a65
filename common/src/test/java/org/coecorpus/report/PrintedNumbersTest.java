package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * Every number of the page, in words, tables and charts, is worked out again from the files of the
 * release by the id that it carries.
 */
class PrintedNumbersTest {

  private static final List<String> TABLES =
      List.of("measure", "curve", "theme", "decision", "left-out");

  private final Map<String, Measure> measures = new TreeMap<>();
  private ReportInput input;

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 23, 31})
  void everyNumberIsThatOfItsRow(int seed) {
    input = MadeUpOrganisation.of(seed).input();
    String file =
        new MeasuresFile(Moment.of(input.asOf()), input.measures(), input.curves()).write();
    MeasuresFile.read(file)
        .measures()
        .forEach(row -> measures.put(row.id() + row.by() + row.window(), row));
    ReportPage page =
        new ReportPage(TinyReport.render(QuarterlyReport.of(input), ReportFormat.HTML));
    List<String> wrong = new ArrayList<>();
    int numbers = 0;
    for (Element element : page.all("*")) {
      for (String table : TABLES) {
        if (element.hasAttribute("data-" + table)) {
          numbers++;
          double expected = recomputed(table, element);
          if (!agrees(element, expected)) {
            wrong.add(ReportPage.text(element) + " is " + expected + " in " + table);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(numbers).isGreaterThan(20);
  }

  private static boolean agrees(Element element, double expected) {
    String text = ReportPage.text(element).replace(",", "").replaceAll(" percent.*", "");
    double shown = Double.parseDouble(text);
    boolean printed =
        Math.abs(shown - expected) < 0.0501 || Math.abs(shown - expected * 100) < 0.0501;
    return printed
        && (!element.hasAttribute("value")
            || Double.parseDouble(element.getAttribute("value")) == expected);
  }

  private double recomputed(String table, Element element) {
    String id = element.getAttribute("data-" + table);
    String window = element.getAttribute("data-window");
    String part = element.getAttribute("data-part");
    Map<String, String> by = by(element.getAttribute("data-by"));
    return switch (table) {
      case "measure" -> ofMeasure(measures.get(id + by + window), part.isEmpty() ? "value" : part);
      case "curve" -> ofCurve(id, window, Double.parseDouble(by.get("day")), part);
      case "theme" -> ofTheme(id, part);
      case "decision" -> ofDecisions(id, by.get("team"), element);
      default -> input.leftOut().get(id);
    };
  }

  private static Map<String, String> by(String text) {
    Map<String, String> by = new TreeMap<>();
    Arrays.stream(text.split(";"))
        .filter(each -> !each.isEmpty())
        .forEach(each -> by.put(each.split("=", 2)[0], each.split("=", 2)[1]));
    return by;
  }

  private static double ofMeasure(Measure row, String part) {
    Objects.requireNonNull(row, "no row in the measure table");
    return switch (part) {
      case "value" -> row.value();
      case "low" -> row.low();
      case "high" -> row.high();
      case "n" -> row.n();
      case "count" -> Math.rint(row.value() * row.n());
      default -> row.missing().get(part.substring("missing ".length()));
    };
  }

  private double ofCurve(String id, String window, double day, String part) {
    Curve curve =
        input.curves().stream()
            .filter(each -> each.id().equals(id) && each.window().equals(window))
            .findFirst()
            .orElseThrow();
    if (part.equals("at_risk")) {
      return curve.points().stream()
          .filter(p -> p.time() >= day)
          .findFirst()
          .orElseThrow()
          .atRisk();
    }
    Curve.Point last = null;
    for (Curve.Point point : curve.points()) {
      last = point.time() <= day ? point : last;
    }
    return switch (part) {
      case "low" -> last.low();
      case "high" -> last.high();
      default -> last == null ? 0 : last.share();
    };
  }

  private double ofTheme(String id, String part) {
    Theme theme =
        input.themes().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return switch (part) {
      case "stability" -> theme.stability();
      case "quarters" -> theme.eventsByQuarter().size();
      case "further_coes" ->
          theme.members().stream().map(m -> m.substring(0, m.indexOf('#'))).distinct().count() - 3;
      default -> throw new IllegalArgumentException(part);
    };
  }

  /** A count of the list, or the days of the item in whose row it stands. */
  private double ofDecisions(String id, String team, Element element) {
    List<DecisionItem> items =
        input.decisions().stream()
            .filter(item -> item.kind().name().toLowerCase(java.util.Locale.ROOT).equals(id))
            .filter(
                item -> team == null || team.equals(Objects.requireNonNullElse(item.team(), "")))
            .toList();
    if (element.getAttribute("data-part").equals("count")) {
      return items.size();
    }
    Element row = (Element) element.getParentNode().getParentNode();
    String coe = ReportPage.text(row.getFirstChild());
    return items.stream()
        .filter(item -> coe.equals(item.coeId()) || coe.equals(item.ref()) || coe.equals(team))
        .mapToLong(DecisionItem::days)
        .filter(days -> !coe.equals(team) && matches(element, days) || coe.equals(team))
        .max()
        .orElseThrow();
  }

  private static boolean matches(Element element, long days) {
    return element.getAttribute("value").equals(Long.toString(days));
  }
}
