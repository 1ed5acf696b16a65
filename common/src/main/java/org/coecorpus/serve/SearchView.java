package org.coecorpus.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.coecorpus.search.Hit;
import org.coecorpus.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param frame what surrounds it
 * @param form what was asked for
 * @param summary how many match, in words
 * @param chosen conditions that hold, each with the way out of it
 * @param hits those of this page
 * @param facets how to narrow the search
 * @param paging where in the list this is
 */
record SearchView(
    Frame frame,
    SearchForm form,
    String summary,
    List<Link> chosen,
    List<HitView> hits,
    List<Facet> facets,
    Paging paging) {

  /** Values of a facet that are shown at once; the others fold out. */
  private static final int SHOWN = 6;

  /**
   * One hit.
   *
   * @param coe link to its page, named by its title
   * @param facts id, severity, team and date, those that are known
   * @param snippet best passage
   * @param theme its first theme
   * @param why which words matched where
   */
  record HitView(
      Link coe, List<String> facts, @Nullable Snippet snippet, @Nullable Link theme, String why) {}

  /**
   * Values of a property, counted over all that matches.
   *
   * @param name of the property
   * @param first the most frequent
   * @param more the others
   */
  record Facet(String name, List<Count> first, List<Count> more) {}

  /**
   * One value.
   *
   * @param value link to the search narrowed to it
   * @param count how many COEs have it
   */
  record Count(Link value, String count) {}

  /**
   * Searches.
   *
   * @throws PageException if the request cannot be understood or the list ends before the page
   * @throws IOException if the index cannot be read
   */
  static SearchView of(SearchForm form, OpenRelease in) throws IOException {
    SearchResult result = in.index().search(form.request());
    Paging paging = Paging.of(result.total(), SearchForm.PAGE_SIZE, form.page(), form::href);
    boolean fellBack = result.note().isPresent() && in.release().has("index/vectors");
    String summary =
        summary(form, result.total(), paging) + (fellBack ? ", found by words alone" : "");
    String title = form.words().isEmpty() ? summary : Shown.line(form.words()) + ": " + summary;
    return new SearchView(
        Frame.of(title, Frame.Place.SEARCH, in.release()),
        form,
        summary,
        chosen(form, in.themes()),
        result.hits().stream().map(hit -> hit(hit, in.themes())).toList(),
        facets(form, result.facets(), in.themes()),
        paging);
  }

  private static String summary(SearchForm form, long total, Paging paging) {
    String found =
        form.isEmpty()
            ? "All " + Shown.count(total, "COE") + ", by id"
            : Shown.count(total, "COE") + (total == 1 ? " matches" : " match");
    return paging.page() == 1 ? found : found + ", page " + paging.page();
  }

  private static List<Link> chosen(SearchForm form, ThemeCatalogue themes) {
    List<Link> chosen = new ArrayList<>();
    form.filters()
        .forEach(
            (name, value) ->
                chosen.add(
                    new Link(
                        Shown.heading(name) + ": " + text(name, value, themes),
                        form.hrefWithout(name))));
    if (form.from() != null) {
      chosen.add(new Link("from " + form.from(), form.hrefWithout("from")));
    }
    if (form.to() != null) {
      chosen.add(new Link("to " + form.to(), form.hrefWithout("to")));
    }
    return chosen;
  }

  private static HitView hit(Hit hit, ThemeCatalogue themes) {
    List<String> facts =
        Stream.of(hit.id(), hit.severity(), hit.team(), hit.date())
            .map(Shown::line)
            .filter(fact -> !fact.isEmpty())
            .toList();
    String theme = hit.theme();
    return new HitView(
        new Link(Shown.title(hit.title()), Href.coe(hit.id())),
        facts,
        Snippet.of(hit.snippet()),
        theme == null ? null : new Link(themes.shortName(theme), Href.theme(theme)),
        Shown.line(hit.why()));
  }

  private static List<Facet> facets(
      SearchForm form, Map<String, List<SearchResult.FacetCount>> counts, ThemeCatalogue themes) {
    List<Facet> facets = new ArrayList<>();
    for (String name : SearchForm.FILTERS) {
      List<Count> values =
          form.filters().containsKey(name)
              ? List.of()
              : counts.getOrDefault(name, List.of()).stream()
                  .filter(value -> value.value().indexOf('"') < 0)
                  .map(
                      value ->
                          new Count(
                              new Link(
                                  text(name, value.value(), themes),
                                  form.hrefWith(name, value.value())),
                              Shown.count(value.count())))
                  .toList();
      if (!values.isEmpty()) {
        int shown = Math.min(SHOWN, values.size());
        facets.add(
            new Facet(
                Shown.heading(name),
                values.subList(0, shown),
                values.subList(shown, values.size())));
      }
    }
    return facets;
  }

  private static String text(String filter, String value, ThemeCatalogue themes) {
    return switch (filter) {
      case "theme" -> themes.shortName(value);
      case "status" -> Shown.line(value).toLowerCase(Locale.ROOT).replace('_', ' ');
      default -> Shown.line(value);
    };
  }
}
