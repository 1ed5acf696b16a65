package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.RootCause;
import org.coecorpus.search.CoeAnalyzer.Token;

/**
 * Finds COEs that are like one, which need not be in the index, by its symptom or by its cause.
 * COEs of the same event, and those that name it or that it names, are left out: whoever reads it
 * knows them.
 */
public final class SimilarCoes {

  /** More than are asked for, since siblings are among them. */
  private static final int SPARE = 40;

  private static final int MAX_TERMS = 5;
  private static final int MAX_TOKENS = 4_000;

  private final SearchIndex index;
  private final Coe coe;
  private final By by;
  private final Map<String, String> said = new LinkedHashMap<>();

  private SimilarCoes(SearchIndex index, Coe coe, By by) {
    this.index = index;
    this.coe = coe;
    this.by = by;
  }

  /** What two COEs are compared by. */
  public enum By {
    /** Title, summary and impact, against all that the other says. */
    SYMPTOM,
    /** Root causes and whys, against root causes and whys. */
    CAUSE;

    private List<SearchField> sections() {
      return this == CAUSE
          ? List.of(SearchField.ROOT_CAUSES)
          : List.of(SearchField.TITLE, SearchField.SUMMARY, SearchField.IMPACT);
    }

    /** The name in sentences. */
    public String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of them.
   *
   * @param hit as a search finds it
   * @param shared what the two have in common, in words, the most telling first
   */
  public record Similar(Hit hit, List<String> shared) {

    /** Copies the list. */
    public Similar {
      shared = List.copyOf(shared);
    }
  }

  /**
   * What was found.
   *
   * @param mode what the hits are ranked by
   * @param note why that is not words and meaning, if so
   * @param hits most similar first; empty if the COE says nothing to compare by
   */
  public record Result(SearchMode mode, Optional<String> note, List<Similar> hits) {

    /** Copies the list. */
    public Result {
      hits = List.copyOf(hits);
    }
  }

  /**
   * The COEs that are most like this one.
   *
   * @param limit how many at most, 1 to 900
   * @throws IOException if the index cannot be read
   */
  public static Result to(Coe coe, By by, int limit, SearchIndex index) throws IOException {
    return new SimilarCoes(index, coe, by).find(limit);
  }

  private Result find(int limit) throws IOException {
    String text = text();
    if (text.isBlank()) {
      return new Result(SearchMode.HYBRID, Optional.empty(), List.of());
    }
    CoeAnalyzer.stems(text, MAX_TOKENS)
        .forEach(token -> said.putIfAbsent(token.stem(), surface(text, token)));
    SearchRequest request =
        SearchRequest.ofPlain(text)
            .in(by == By.CAUSE ? SearchField.ROOT_CAUSES : null)
            .by(SearchMode.HYBRID)
            .page(0, limit + SPARE);
    SearchResult found = index.search(request);
    List<Similar> similar = new ArrayList<>();
    for (Hit hit : found.hits()) {
      Optional<Coe> other = index.show(hit.id());
      if (similar.size() < limit && other.isPresent() && !isSibling(other.get())) {
        similar.add(new Similar(ranked(hit, similar.size() + 1), shared(other.get())));
      }
    }
    return new Result(found.mode(), found.note(), similar);
  }

  private String text() {
    Map<SearchField, List<String>> sections = Sections.of(coe);
    List<String> texts = new ArrayList<>();
    by.sections().forEach(section -> texts.addAll(sections.getOrDefault(section, List.of())));
    return String.join("\n", texts);
  }

  private static String surface(String text, Token token) {
    return text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
  }

  private boolean isSibling(Coe other) {
    return other.id().equals(coe.id())
        || other.event().equals(coe.event())
        || other.related().contains(coe.id())
        || coe.related().contains(other.id());
  }

  private static Hit ranked(Hit hit, int rank) {
    return new Hit(
        rank,
        hit.id(),
        hit.title(),
        hit.score(),
        hit.team(),
        hit.severity(),
        hit.date(),
        hit.snippet(),
        hit.theme(),
        hit.why());
  }

  private List<String> shared(Coe other) throws IOException {
    List<String> shared = new ArrayList<>();
    Set<String> themes = new TreeSet<>(index.themesOf(coe.id()));
    themes.retainAll(index.themesOf(other.id()));
    if (!themes.isEmpty()) {
      shared.add((themes.size() == 1 ? "theme " : "themes ") + String.join(", ", themes));
    }
    Set<String> categories = categories(coe);
    categories.retainAll(categories(other));
    if (!categories.isEmpty()) {
      shared.add("cause category " + String.join(", ", categories));
    }
    if (coe.service() != null && coe.service().equalsIgnoreCase(other.service())) {
      shared.add("service " + Line.of(coe.service()));
    }
    List<String> terms = terms(other);
    if (!terms.isEmpty()) {
      shared.add("words " + String.join(", ", terms));
    }
    return shared;
  }

  private static Set<String> categories(Coe coe) {
    Set<String> categories = new TreeSet<>();
    for (RootCause cause : coe.rootCauses()) {
      String category = cause.category();
      if (category != null) {
        categories.add(Line.of(category));
      }
    }
    return categories;
  }

  /** The rarest words that both say. */
  private List<String> terms(Coe other) throws IOException {
    Set<String> stems = new HashSet<>();
    Map<SearchField, List<String>> sections = new LinkedHashMap<>(Sections.of(other));
    if (by == By.CAUSE) {
      sections.keySet().retainAll(By.CAUSE.sections());
    }
    for (List<String> texts : sections.values()) {
      for (String text : texts) {
        CoeAnalyzer.stems(text, MAX_TOKENS).forEach(token -> stems.add(token.stem()));
      }
    }
    stems.retainAll(said.keySet());
    return index.rarest(stems, MAX_TERMS).stream().map(said::get).toList();
  }
}
