package org.coecorpus.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;

/**
 * The list of themes.
 *
 * @param frame what surrounds it
 * @param kinds choices of what to list
 * @param themes those of this page
 * @param total how many there are in the whole list, in words
 * @param paging where in the list this is
 */
record ThemesView(Frame frame, List<Choice> kinds, List<Row> themes, String total, Paging paging) {

  private static final int PAGE_SIZE = 25;
  private static final String PATH = "/themes";

  /**
   * A choice of what to list.
   *
   * @param link to the list
   * @param chosen whether this is it
   */
  record Choice(Link link, boolean chosen) {}

  /**
   * A line of the list.
   *
   * @param theme link to its page
   * @param kind what it is made of
   * @param events distinct events
   * @param quarters first and last quarter
   * @param standing whether it recurs
   */
  record Row(Link theme, String kind, String events, String quarters, String standing) {}

  /** What can be listed, by the value of {@code show}. */
  private enum Kind {
    ALL("All"),
    CAUSE("Root causes"),
    LESSON("Lessons"),
    RECURRING("Recurring");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String value() {
      return this == ALL ? "" : Shown.words(this);
    }

    boolean holds(Theme theme) {
      return switch (this) {
        case ALL -> true;
        case CAUSE -> theme.kind() == StatementKind.CAUSE;
        case LESSON -> theme.kind() == StatementKind.LESSON;
        case RECURRING -> theme.recurring();
      };
    }

    static Kind of(String value) {
      for (Kind kind : values()) {
        if (kind.value().equals(value)) {
          return kind;
        }
      }
      throw PageException.badRequest(
          "show is \"" + value + "\", expected cause, lesson or recurring");
    }
  }

  /**
   * The list that the parameters ask for.
   *
   * @throws PageException if they cannot be understood or the list ends before the page
   */
  static ThemesView of(Parameters parameters, OpenRelease in) {
    Kind kind = Kind.of(parameters.text("show"));
    List<Theme> themes = in.themes().all().stream().filter(kind::holds).toList();
    Map<String, String> same = Map.of("show", kind.value());
    Paging paging =
        Paging.of(
            themes.size(), PAGE_SIZE, parameters.page(), page -> Href.paged(PATH, same, page));
    List<Choice> kinds = new ArrayList<>();
    for (Kind choice : Kind.values()) {
      String href = Href.of(PATH, Map.of("show", choice.value()));
      kinds.add(new Choice(new Link(choice.title, href), choice == kind));
    }
    return new ThemesView(
        Frame.of("Themes", Frame.Place.THEMES, in.release()),
        kinds,
        paging.cut(themes, PAGE_SIZE).stream().map(ThemesView::row).toList(),
        Shown.count(themes.size(), "theme"),
        paging);
  }

  private static Row row(Theme theme) {
    SortedMap<String, Long> quarters = new TreeMap<>(theme.eventsByQuarter());
    return new Row(
        new Link(Shown.line(theme.name()), Href.theme(theme.id())),
        kind(theme),
        Shown.count(theme.events()),
        quarters.isEmpty() ? "undated" : quarters.firstKey() + " to " + quarters.lastKey(),
        standing(theme));
  }

  static String kind(Theme theme) {
    return theme.kind() == StatementKind.CAUSE ? "root cause" : "lesson";
  }

  static String standing(Theme theme) {
    return theme.recurring() ? "recurring" : "provisional";
  }
}
