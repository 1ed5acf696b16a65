package org.coecorpus.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Theme;

/**
 * The page of a theme.
 *
 * @param frame what surrounds it
 * @param name of the theme
 * @param summary how big it is and whether it recurs, in words
 * @param search address of the search within the theme
 * @param exemplars the members that best stand for it
 * @param events distinct events by quarter, latest first
 * @param members those of this page, by quarter, latest first
 * @param paging where in the list of members this is
 */
record ThemeView(
    Frame frame,
    String name,
    String summary,
    String search,
    List<Member> exemplars,
    Map<String, String> events,
    Map<String, List<Member>> members,
    Paging paging) {

  private static final int PAGE_SIZE = 30;
  private static final int EXEMPLARS = 3;

  /**
   * One statement.
   *
   * @param coe link to the COE that says it
   * @param text as written
   * @param facts team and service
   */
  record Member(Link coe, List<Prose.Span> text, String facts) {}

  /**
   * The page.
   *
   * @throws PageException if the list of members ends before it
   */
  static ThemeView of(Theme theme, int page, OpenRelease in) {
    String name = Shown.line(theme.name());
    List<Statement> all = in.themes().members(theme);
    Paging paging =
        Paging.of(all.size(), PAGE_SIZE, page, number -> Href.theme(theme.id(), number));
    Map<String, List<Member>> members = new LinkedHashMap<>();
    for (Statement member : paging.cut(all, PAGE_SIZE)) {
      String quarter = Objects.toString(member.quarter(), "Undated");
      members.computeIfAbsent(quarter, q -> new ArrayList<>()).add(member(member));
    }
    return new ThemeView(
        Frame.of(name + " – Themes", Frame.Place.THEMES, in.release()),
        name,
        summary(theme, all.size()),
        Href.of("/", Map.of("theme", theme.id())),
        in.themes().statements(theme.exemplars()).stream()
            .limit(EXEMPLARS)
            .map(ThemeView::member)
            .toList(),
        events(theme),
        members,
        paging);
  }

  private static String summary(Theme theme, int statements) {
    return "A "
        + ThemesView.standing(theme)
        + " theme of "
        + Shown.count(statements, ThemesView.kind(theme))
        + " from "
        + Shown.count(theme.events(), "event")
        + ".";
  }

  private static Map<String, String> events(Theme theme) {
    Map<String, String> events = new LinkedHashMap<>();
    new TreeMap<>(theme.eventsByQuarter())
        .descendingMap()
        .forEach((quarter, count) -> events.put(Shown.line(quarter), Shown.count(count)));
    return events;
  }

  private static Member member(Statement statement) {
    String facts =
        Stream.of(Shown.line(statement.team()), Shown.line(statement.service()))
            .filter(fact -> !fact.isEmpty())
            .reduce((team, service) -> team + ", " + service)
            .orElse("");
    return new Member(
        new Link(Shown.line(statement.coeId()), Href.coe(statement.coeId())),
        Prose.inline(statement.text()),
        facts);
  }
}
