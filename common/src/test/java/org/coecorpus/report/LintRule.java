package org.coecorpus.report;

import static org.coecorpus.report.ReportPage.all;
import static org.coecorpus.report.ReportPage.ownWords;
import static org.coecorpus.report.ReportPage.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.measure.MeasureDefinition;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rules of writing and of graphs that COEs are held to, held against the report itself. Each
 * has a page that breaks it, made from a good one.
 */
enum LintRule {
  // ----- words
  NO_VAGUE_WORDS(
      page ->
          matches(
              ownWords(page.document),
              "(?i)\\b(significant(ly)?|some|several|many|few|various|often|mostly|roughly|"
                  + "approximately|about \\d|a lot|numerous|huge|tiny|recently|soon|substantial"
                  + "(ly)?|considerabl[ey]|dramatic(ally)?)\\b"),
      html -> html.replaceFirst("no figure is better", "several figures are better")),
  NO_BLAME(
      page ->
          matches(
              ownWords(page.document),
              "(?i)\\b(blame|fault of|careless|negligen\\w+|human error|failed to|neglected|"
                  + "laggards?|offenders?)\\b"),
      html -> html.replaceFirst("<h2 id=\"changes-heading\">", "$0Teams that failed to act: ")),
  NO_SHOUTING(
      page -> matches(ownWords(page.document), "!"),
      html -> html.replaceFirst("What changed</h2>", "What changed!</h2>")),
  PERCENT_IS_SPELLED_OUT(
      page -> matches(ownWords(page.document), "[#\\d]\\s?%"),
      html -> html.replaceFirst("</data> percent", "</data> %")),
  COE_IS_SPELLED_OUT_FIRST(
      page -> first(ownWords(page.all("body").get(0)) + text(page.all("h1").get(0)), page, "COE"),
      html -> html.replace("Correction of Error (COE)", "COE")),
  UTC_IS_SPELLED_OUT(
      page ->
          text(page.all("header").get(0)).contains("UTC (Coordinated Universal Time)")
              ? List.of()
              : List.of("UTC is not spelled out where it is first used"),
      html -> html.replaceFirst("\\(Coordinated Universal Time\\)", "")),
  ACRONYMS_ARE_IN_THE_GLOSSARY(
      LintRule::acronyms,
      html -> html.replaceFirst("What changed</h2>", "What changed in MTTR</h2>")),
  NO_NAMES_OF_PEOPLE(
      page ->
          Stream.concat(
                  matches(page.html, "[\\w.+-]+@[\\w-]+\\.[a-z]{2,}").stream(),
                  page.all("th").stream()
                      .map(ReportPage::text)
                      .filter(t -> t.matches("(?i)(owner|person|assignee|author|engineer).*")))
              .toList(),
      html -> html.replaceFirst("<th scope=\"col\">Team</th>", "<th scope=\"col\">Owner</th>")),
  DATES_ARE_ISO(
      page ->
          matches(
              ownWords(page.document),
              "\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                  + "[a-z]* \\d"),
      html -> html.replaceFirst("As of [-0-9]+ ", "As of 10/20/2026 ")),
  ONE_TIME_ZONE(
      page ->
          matches(ownWords(page.document), "\\b(PT|PST|PDT|CET|CEST|GMT|EST|EDT|local time)\\b"),
      html -> html.replaceFirst("UTC \\(Coord", "CET, UTC (Coord")),
  NO_ARTEFACTS(
      page -> matches(ownWords(page.document), "\\b(NaN|null|Infinity|Optional|undefined)\\b"),
      html -> html.replaceFirst("no change visible", "null")),
  UNKNOWN_SAYS_WHY(
      page ->
          page.all("td").stream()
              .map(ReportPage::ownWords)
              .filter(words -> words.matches("(?i)unknown\\.?|n/?a|-+|"))
              .map(words -> "a cell says \"" + words + "\" and not why")
              .toList(),
      html ->
          html.replaceFirst("<td>(no change|better|worse|not comp)[^<]*</td>", "<td>unknown</td>")),

  // ----- numbers
  EVERY_NUMBER_HAS_A_SOURCE(
      LintRule::withoutSource,
      html -> html.replaceFirst("What changed</h2>", "What changed in 17 figures</h2>")),
  EVERY_SOURCE_IS_NAMED(
      page ->
          page.all("data").stream()
              .filter(
                  data ->
                      Stream.of("measure", "curve", "theme", "decision", "left-out")
                                  .filter(table -> data.hasAttribute("data-" + table))
                                  .count()
                              != 1
                          || !data.hasAttribute("value")
                          || data.getAttribute("data-part").isEmpty())
              .map(ReportPage::text)
              .toList(),
      html -> html.replaceFirst("data-measure=\"[^\"]*\"", "")),
  MEASURE_IDS_ARE_DEFINED(
      page ->
          page.all("*").stream()
              .map(each -> each.getAttribute("data-measure"))
              .filter(id -> !id.isEmpty() && !isMeasure(id))
              .toList(),
      html -> html.replaceFirst("data-measure=\"[^\"]*\"", "data-measure=\"made.up\"")),
  NUMBERS_ARE_THOSE_OF_THE_SOURCE(
      LintRule::misprinted,
      html -> html.replaceFirst("(<data value=\"0\\.[0-9]+\"[^>]*>)[0-9.]+<", "$199.9<")),
  SHARES_SAY_OF_HOW_MANY(
      LintRule::sharesWithoutPopulation,
      html -> html.replaceFirst("</data> of <data", "</data>, <data")),
  SHARES_HAVE_AN_INTERVAL(
      LintRule::sharesWithoutInterval,
      html -> html.replaceAll("data-part=\"low\"", "data-part=\"least\"")),
  DURATIONS_HAVE_A_UNIT(
      page ->
          page.all("data").stream()
              .filter(data -> data.getAttribute("data-measure").contains("median_"))
              .filter(data -> data.getAttribute("data-part").equals("value"))
              .filter(data -> !after(data).matches("(?s) (days|minutes).*"))
              .map(data -> text(data) + " has no unit")
              .toList(),
      html -> html.replaceFirst("</data> (days|minutes)", "</data>")),
  NO_SMALL_POPULATIONS(
      page ->
          page.all("data").stream()
              .filter(data -> data.getAttribute("data-part").equals("n"))
              .filter(data -> Double.parseDouble(data.getAttribute("value")) < 5)
              .filter(data -> all(data.getParentNode(), "data").size() > 1)
              .filter(data -> before(data).endsWith(" of "))
              .map(data -> "a population of " + text(data))
              .toList(),
      html ->
          html.replaceFirst(
              "of <data value=\"[0-9]+\"([^>]*data-part=\"n\")>[0-9,]+<",
              "of <data value=\"3\"$1>3<")),
  VERDICTS_FOLLOW_THE_INTERVALS(
      LintRule::unfoundedVerdicts,
      html ->
          html.replaceFirst(
              "<td>no change visible[^<]*</td>", "<td><strong>better than both</strong></td>")),
  INTERVALS_ARE_EXPLAINED(
      page ->
          text(page.byId("summary")).contains("95 percent interval")
                  && text(page.byId("summary")).contains("do not overlap")
              ? List.of()
              : List.of("the first screen does not say how sure it is"),
      html -> html.replace("do not overlap", "differ")),

  // ----- charts
  TWO_TO_FOUR_CHARTS(
      page ->
          page.charts().size() >= 2 && page.charts().size() <= 4
              ? List.of()
              : List.of(page.charts().size() + " charts"),
      html -> html.replaceFirst("(?s)(<svg.*?</svg>)", "$1$1")),
  CHARTS_ARE_OF_REASONABLE_SIZE(
      page ->
          page.charts().stream()
              .filter(
                  svg ->
                      !svg.getAttribute("width").equals("600")
                          || Double.parseDouble(svg.getAttribute("height")) > 450)
              .map(svg -> svg.getAttribute("viewBox"))
              .toList(),
      html -> html.replaceFirst("width=\"600\"", "width=\"1900\"")),
  CHARTS_STATE_THEIR_UNIT(
      page -> captions(page, "Unit: "), html -> html.replaceFirst("Unit: ", "")),
  CHARTS_STATE_THE_SAMPLING_INTERVAL(
      page -> captions(page, "Sampling interval: "),
      html -> html.replaceFirst("Sampling interval: ", "")),
  CHARTS_STATE_THE_ZONE(
      page -> captions(page, "Coordinated Universal Time"),
      html -> html.replaceFirst("(Zone: )Coordinated Universal Time", "$1local")),
  AXES_ARE_LABELLED_WITH_UNITS(
      LintRule::axes,
      html -> html.replaceFirst("Completed \\(percent\\)</text>", "Completed</text>")),
  NO_SECOND_VERTICAL_AXIS(
      page ->
          page.charts().stream()
              .filter(
                  svg ->
                      all(svg, "text").stream()
                              .filter(each -> each.getAttribute("transform").contains("rotate"))
                              .count()
                          > 1)
              .map(svg -> svg.getAttribute("aria-labelledby"))
              .toList(),
      html -> html.replaceFirst("<text [^>]*transform=[^>]*>[^<]*</text>", "$0$0")),
  TARGETS_ARE_LINES(
      page ->
          Stream.of("45", "14")
              .filter(day -> !page.html.contains(">target: day " + day + "</text>"))
              .map(day -> "no target line at day " + day)
              .toList(),
      html -> html.replaceFirst(">target: day 45</text>", "></text>")),
  BARS_START_AT_ZERO(LintRule::floatingBars, LintRule::liftBar),
  CHARTS_HAVE_A_TEXT_ALTERNATIVE(
      LintRule::alternatives, html -> html.replaceFirst("<desc [^>]*>[^<]*</desc>", "")),
  CHARTS_HAVE_A_DATA_TABLE(
      page ->
          page.all("figure").stream()
              .filter(figure -> all(figure, "table").isEmpty())
              .map(figure -> figure.getAttribute("id"))
              .toList(),
      html -> html.replaceFirst("(?s)(<figure.*?)<table.*?</table>", "$1")),
  GAPS_ARE_NOT_ZEROS(
      page -> page.byId("chart-themes-data") == null ? List.of() : gaps(page),
      html ->
          html.replaceFirst(
              "(?s)(chart-themes-data.*?)<td class=\"number\">.*?</td>", "$1<td>not covered</td>")),
  PROVISIONAL_IS_HATCHED_AND_SAID(
      page -> {
        boolean said = text(page.all("header").get(0)).contains("Provisional. ");
        boolean hatched = page.html.contains("fill=\"url(#");
        boolean told = page.html.contains("the hatched quarter is provisional");
        return said == told && (!hatched || said)
            ? List.of()
            : List.of("said " + said + ", in the caption " + told + ", hatched " + hatched);
      },
      html -> html.replaceFirst("<strong class=\"neutral\">Provisional. </strong>", "")),

  // ----- structure
  STATES_AS_OF_POPULATION_AND_AUDIENCE(
      page ->
          Stream.of("As of ", "Population in all quarters: ", "Audience: ")
              .filter(each -> !text(page.all("header").get(0)).contains(each))
              .toList(),
      html -> html.replaceFirst("Population in all quarters: ", "")),
  IS_UNDERSTOOD_IN_A_MINUTE(
      page -> {
        int words = text(page.byId("summary")).split(" ").length;
        return words <= 330 ? List.of() : List.of("the first screen has " + words + " words");
      },
      html -> html.replaceFirst("How sure", "How sure " + "and so on ".repeat(120))),
  ANSWERS_WHAT_FOR_WHOM_AND_HOW_SURE(
      page ->
          Stream.of("What got better or worse", "For whom", "What comes back", "How sure")
              .filter(each -> !text(page.byId("summary")).contains(each))
              .toList(),
      html -> html.replaceFirst("For whom", "Also")),
  DECISIONS_SAY_WHAT_TO_DECIDE(
      page ->
          Arrays.stream(DecisionKind.values())
              .map(kind -> kind.title() + ": " + kind.decision())
              .filter(each -> !text(page.byId("summary")).contains(each))
              .toList(),
      html -> html.replaceFirst(": name a new owner", "")),
  TEAMS_ARE_NOT_RANKED(
      page ->
          Stream.of("by-team", "decisions-by-team")
              .map(page::byId)
              .filter(Objects::nonNull)
              .filter(table -> !isSorted(rowHeads(table)))
              .map(table -> table.getAttribute("id") + " is not in alphabetical order")
              .toList(),
      LintRule::swapTeams),
  METHODS_DEFINE_EVERY_FIGURE(
      page -> {
        Set<String> defined =
            all(page.byId("methods"), "dt").stream()
                .map(ReportPage::text)
                .collect(Collectors.toSet());
        return page.byId("compared") == null
            ? List.of()
            : rowHeads(page.byId("compared")).stream()
                .filter(each -> !defined.contains(each))
                .toList();
      },
      html -> html.replaceFirst("<dt>Median time to COE</dt>", "<dt>Time</dt>")),
  TABLES_ARE_REGULAR(
      page ->
          page.all("table").stream()
              .filter(
                  table ->
                      all(table, "caption").isEmpty()
                          || all(table, "tr").stream()
                                  .map(row -> all(row, "td").size() + all(row, "th").size())
                                  .distinct()
                                  .count()
                              > 1)
              .map(table -> table.getAttribute("id"))
              .toList(),
      html -> html.replaceFirst("</td>\\s*</tr>", "</td><td>.</td></tr>")),
  HEADINGS_AND_LINKS_HOLD(
      LintRule::headings, html -> html.replaceFirst("href=\"#charts\"", "href=\"#pictures\"")),
  NO_SCRIPT(
      page ->
          Stream.concat(
                  page.all("script").stream().map(Element::getTagName),
                  matches(page.html, "(?i)\\son[a-z]+=\"|javascript:").stream())
              .toList(),
      html -> html.replace("</body>", "<script>1</script></body>")),
  NO_OUTSIDE_REQUEST(
      page -> matches(page.html, "(?i)https?:|<link|<img|<iframe|@import|url\\((?!#)|\\ssrc="),
      html -> html.replace("</body>", "<img src=\"https://example.org/x.png\"/></body>")),
  LANGUAGE_AND_TITLE_ARE_SET(
      page ->
          page.document.getDocumentElement().getAttribute("lang").equals("en")
                  && !text(page.all("title").get(0)).isEmpty()
              ? List.of()
              : List.of("no language or no title"),
      html -> html.replaceFirst(" lang=\"en\"", ""));

  private static final double ROUNDING = 0.0501;

  private final Function<ReportPage, List<String>> check;
  private final UnaryOperator<String> mutant;

  LintRule(Function<ReportPage, List<String>> check, UnaryOperator<String> mutant) {
    this.check = check;
    this.mutant = mutant;
  }

  /** What breaks the rule; nothing on a good page. */
  List<String> check(ReportPage page) {
    return check.apply(page);
  }

  /** A page that breaks the rule, from one that keeps it. */
  String broken(String html) {
    return mutant.apply(html);
  }

  private static List<String> matches(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      int from = Math.max(0, matcher.start() - 30);
      found.add(text.substring(from, Math.min(text.length(), matcher.end() + 30)));
    }
    return found;
  }

  private static List<String> first(String words, ReportPage page, String acronym) {
    String title = text(page.all("h1").get(0));
    return title.startsWith("Correction of Error (" + acronym + ")")
        ? List.of()
        : List.of(acronym + " is used before it is spelled out");
  }

  private static List<String> acronyms(ReportPage page) {
    String glossary =
        all(page.byId("glossary"), "dt").stream()
                .map(ReportPage::text)
                .collect(Collectors.joining(" "))
            + " SEV2 SEV3 SEV4 HTML";
    List<String> unknown = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\b[A-Z][A-Z0-9]+\\b").matcher(ownWords(page.document));
    while (matcher.find()) {
      String acronym = matcher.group();
      if (!acronym.matches("[TQ]\\d+|COE|UTC")
          && !(" " + glossary + " ").contains(" " + acronym + " ")) {
        unknown.add(acronym);
      }
    }
    return unknown;
  }

  /** Digits that are not a quarter, a date, a fixed limit of the method, an axis, or a label. */
  private static List<String> withoutSource(ReportPage page) {
    List<String> found = new ArrayList<>();
    for (Element section : page.all("section")) {
      if (Set.of("methods", "glossary").contains(section.getAttribute("id"))) {
        continue;
      }
      for (String name : List.of("p", "li", "td", "h2", "h3", "span")) {
        for (Element element : all(section, name)) {
          String words =
              ownWords(element)
                  .replaceAll("\\d{4}(Q\\d|-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?)", "")
                  .replaceAll("[a-z_]+\\.[a-z0-9_]+", "")
                  .replaceAll("\\bT\\d+:|SEV\\d", "")
                  .replaceAll("\\b(45|14|7|24) (hours|days)|95 percent interval", "")
                  .replaceAll("fewer than 5|below 5|n of 5|severity 1|least \\d", "")
                  .replaceAll("\\d+ to \\d+ days|more than \\d+ days|0 to \\d+", "");
          boolean axis =
              element.getTagName().equals("td")
                  && words.matches("\\d+")
                  && ((Element) element.getParentNode().getParentNode().getParentNode())
                      .getAttribute("id")
                      .startsWith("chart-");
          boolean chartDescription = element.getParentNode().getNodeName().equals("details");
          if (!axis && !chartDescription && words.matches(".*\\d.*")) {
            found.add(name + ": " + words);
          }
        }
      }
    }
    return found;
  }

  private static boolean isMeasure(String id) {
    return id.startsWith("audit.")
        || Arrays.stream(MeasureDefinition.values()).anyMatch(each -> each.id().equals(id));
  }

  /** What is printed is the value, rounded. */
  private static List<String> misprinted(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    for (Element data : page.all("data")) {
      double value = Double.parseDouble(data.getAttribute("value"));
      double shown = Double.parseDouble(text(data).replace(",", ""));
      if (Math.abs(value - shown) > ROUNDING && Math.abs(value * 100 - shown) > ROUNDING) {
        wrong.add(text(data) + " for " + value);
      }
    }
    return wrong;
  }

  private static String after(Node node) {
    Node next = node.getNextSibling();
    return next == null ? "" : next.getTextContent();
  }

  private static String before(Node node) {
    Node previous = node.getPreviousSibling();
    return previous == null ? "" : previous.getTextContent();
  }

  private static List<Element> shares(ReportPage page) {
    return page.all("data").stream()
        .filter(data -> data.getAttribute("data-part").equals("value"))
        .filter(data -> data.getAttribute("data-measure").contains("rate"))
        .toList();
  }

  private static List<String> sharesWithoutPopulation(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    for (Element share : shares(page)) {
      Node bracket = share.getPreviousSibling();
      Node n = bracket == null ? null : bracket.getPreviousSibling();
      boolean whole =
          n instanceof Element element
              && element.getAttribute("data-part").equals("n")
              && before(n).endsWith(" of ")
              && after(share).startsWith(" percent");
      if (!whole) {
        wrong.add(text(share.getParentNode()));
      }
    }
    return wrong;
  }

  private static List<String> sharesWithoutInterval(ReportPage page) {
    return shares(page).stream()
        .filter(share -> share.getParentNode().getNodeName().equals("td"))
        .filter(
            share ->
                all(share.getParentNode(), "data").stream()
                    .noneMatch(data -> data.getAttribute("data-part").equals("low")))
        .map(share -> text(share.getParentNode()))
        .toList();
  }

  /** Better and worse only where the intervals that are printed do not overlap. */
  private static List<String> unfoundedVerdicts(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    Element table = page.byId("compared");
    for (Element row : table == null ? List.<Element>of() : all(table, "tr")) {
      List<Element> cells = all(row, "td");
      if (cells.size() == 4) {
        boolean apart = apart(cells.get(0), cells.get(1)) || apart(cells.get(0), cells.get(2));
        String verdict = text(cells.get(3));
        if (apart != verdict.matches(".*\\b(better|worse) than\\b.*")) {
          wrong.add(text(row));
        }
      }
    }
    return wrong;
  }

  private static boolean apart(Element one, Element other) {
    double[] a = interval(one);
    double[] b = interval(other);
    return a.length == 2 && b.length == 2 && (a[1] < b[0] || b[1] < a[0]);
  }

  private static double[] interval(Element cell) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    boolean any = false;
    for (Element data : all(cell, "data")) {
      double value = Double.parseDouble(data.getAttribute("value"));
      if (data.getAttribute("data-part").equals("low")) {
        low = value;
        any = true;
      } else if (data.getAttribute("data-part").equals("high")) {
        high = value;
        any = true;
      }
    }
    return any ? new double[] {low, high} : new double[0];
  }

  private static List<String> captions(ReportPage page, String wanted) {
    return page.all("figure").stream()
        .filter(figure -> !text(all(figure, "figcaption").get(0)).contains(wanted))
        .map(figure -> figure.getAttribute("id") + " does not say " + wanted)
        .toList();
  }

  private static List<String> axes(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    for (Element svg : page.charts()) {
      List<Element> texts = all(svg, "text");
      boolean drawn = !all(svg, "line").isEmpty();
      boolean upwards =
          texts.stream()
              .anyMatch(
                  each ->
                      each.getAttribute("transform").contains("rotate")
                          && text(each).endsWith(")"));
      boolean along =
          texts.stream()
              .anyMatch(
                  each ->
                      each.getAttribute("transform").isEmpty()
                          && each.getAttribute("font-size").equals("13")
                          && text(each).matches(".*\\((days|year and quarter)\\)"));
      if (drawn && !(upwards && along)) {
        wrong.add(svg.getAttribute("aria-labelledby"));
      }
    }
    return wrong;
  }

  /** Each bar ends on a line that goes across the chart or its panel. */
  private static List<String> floatingBars(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    for (Element svg : page.charts()) {
      Set<Double> lines =
          all(svg, "line").stream()
              .filter(line -> number(line, "y1") == number(line, "y2"))
              .map(line -> number(line, "y1"))
              .collect(Collectors.toSet());
      for (Element bar : all(svg, "rect")) {
        boolean legend = number(bar, "y") == 12;
        boolean pattern = bar.getParentNode().getNodeName().equals("pattern");
        double end = legend || pattern ? 0 : number(bar, "y") + number(bar, "height");
        if (!legend && !pattern && lines.stream().noneMatch(y -> Math.abs(y - end) < 0.11)) {
          wrong.add(svg.getAttribute("aria-labelledby") + ": a bar ends at " + end);
        }
      }
    }
    return wrong;
  }

  private static String liftBar(String html) {
    int chart = html.indexOf("<svg", html.indexOf("id=\"chart-themes\""));
    int bar = html.indexOf("<rect x=", chart);
    return html.substring(0, bar) + html.substring(bar).replaceFirst(" y=\"[0-9.]+\"", " y=\"1\"");
  }

  private static double number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static List<String> alternatives(ReportPage page) {
    return page.charts().stream()
        .filter(
            svg ->
                !svg.getAttribute("role").equals("img")
                    || all(svg, "title").isEmpty()
                    || all(svg, "desc").stream().noneMatch(desc -> text(desc).length() > 40)
                    || Arrays.stream(svg.getAttribute("aria-labelledby").split(" "))
                        .anyMatch(id -> page.byId(id) == null))
        .map(svg -> svg.getAttribute("aria-labelledby"))
        .toList();
  }

  /** As many bars as quarters with a number. */
  private static List<String> gaps(ReportPage page) {
    Element figure = page.byId("chart-themes");
    long bars =
        all(all(figure, "svg").get(0), "rect").stream()
            .filter(rect -> !rect.getParentNode().getNodeName().equals("pattern"))
            .count();
    long numbers = all(page.byId("chart-themes-data"), "data").size();
    return bars == numbers ? List.of() : List.of(bars + " bars for " + numbers + " numbers");
  }

  private static List<String> rowHeads(Element table) {
    return all(table, "th").stream()
        .filter(head -> head.getAttribute("scope").equals("row"))
        .map(ReportPage::text)
        .toList();
  }

  private static boolean isSorted(List<String> texts) {
    return texts.stream().sorted().toList().equals(texts);
  }

  private static String swapTeams(String html) {
    int table = html.indexOf("<table id=\"by-team\"");
    return html.substring(0, table)
        + html.substring(table)
            .replaceFirst("<th scope=\"row\"><bdi>[^<]*</bdi>", "<th scope=\"row\"><bdi>zz</bdi>");
  }

  private static List<String> headings(ReportPage page) {
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Element element : page.all("*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        wrong.add("id twice: " + id);
      }
    }
    page.all("a").stream()
        .map(link -> link.getAttribute("href").toLowerCase(Locale.ROOT))
        .filter(href -> !href.startsWith("#") || !ids.contains(href.substring(1)))
        .forEach(wrong::add);
    if (page.all("h1").size() != 1 || page.all("h2").size() != page.all("section").size()) {
      wrong.add("headings do not match the sections");
    }
    return wrong;
  }
}
