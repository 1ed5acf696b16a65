package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coecorpus.statistics.Interval;
import org.coecorpus.statistics.RateRatio;
import org.coecorpus.theme.Theme;

/**
 * What had become of a theme's earlier action items when it struck again, and whether its events
 * became rarer once all High items were done.
 */
final class Recurrences {

  private static final MeasureDefinition RATIO = MeasureDefinition.THEME_AFTER_COMPLETION_RATIO;

  private final Map<String, CoeFacts> coes;
  private final Map<String, List<ItemFacts>> itemsByCoe;
  private final Instant asOf;

  private Recurrences(Collection<CoeFacts> coes, Collection<ItemFacts> items, Instant asOf) {
    this.coes = coes.stream().collect(Collectors.toMap(CoeFacts::coeId, coe -> coe));
    this.itemsByCoe = items.stream().collect(Collectors.groupingBy(ItemFacts::coeId));
    this.asOf = asOf;
  }

  /** The rows of all themes, and of everything. */
  static List<Row> of(
      List<Theme> themes,
      Collection<CoeFacts> coes,
      Collection<ItemFacts> items,
      EventGroups groups,
      Instant asOf) {
    Recurrences recurrences = new Recurrences(coes, items, asOf);
    List<Row> rows = new ArrayList<>();
    Mix all = new Mix();
    for (Theme theme : themes) {
      ThemeTimes times = ThemeTimes.of(theme, recurrences.coes, recurrences.itemsByCoe, groups);
      Mix mix = recurrences.mix(times);
      all.add(mix);
      Cell cell = Cell.of("theme", theme.id());
      boolean provisional = !theme.recurring();
      mix.figures().forEach((d, figure) -> rows.add(new Row(d, cell, figure, provisional)));
      rows.add(new Row(RATIO, cell, recurrences.ratio(times), provisional));
    }
    all.figures().forEach((d, figure) -> rows.add(new Row(d, Cell.ALL, figure)));
    rows.add(new Row(RATIO, Cell.ALL, Figure.notGiven(0, "one theme at a time")));
    return rows;
  }

  private Mix mix(ThemeTimes times) {
    Mix mix = new Mix();
    List<ItemFacts> earlier = new ArrayList<>();
    for (int i = 0; i < times.events().size(); i++) {
      ThemeTimes.Event event = times.events().get(i);
      if (i > 0 && !event.at().isAfter(asOf)) {
        mix.add(stateOf(earlier, event.at()));
      }
      earlier.addAll(event.items());
    }
    return mix;
  }

  /** The class of the items as they stood; empty if the status of none of them is known. */
  private static Optional<MeasureDefinition> stateOf(List<ItemFacts> items, Instant at) {
    List<ItemSnapshot> existing = items.stream().flatMap(item -> item.at(at).stream()).toList();
    List<ItemSnapshot> known = existing.stream().filter(ItemSnapshot::statusKnown).toList();
    if (known.isEmpty()) {
      return existing.isEmpty()
          ? Optional.of(MeasureDefinition.RECURRED_NONE_EXISTED)
          : Optional.empty();
    }
    MeasureDefinition worst = MeasureDefinition.RECURRED_ALL_COMPLETED;
    for (ItemSnapshot item : known) {
      MeasureDefinition own =
          switch (item.state()) {
            case OVERDUE -> MeasureDefinition.RECURRED_OVERDUE;
            case OPEN, BACKLOG -> MeasureDefinition.RECURRED_SOME_OPEN;
            case DROPPED -> MeasureDefinition.RECURRED_DROPPED;
            case COMPLETED -> MeasureDefinition.RECURRED_ALL_COMPLETED;
          };
      worst = Mix.ORDER.indexOf(own) < Mix.ORDER.indexOf(worst) ? own : worst;
    }
    return Optional.of(worst);
  }

  private Figure ratio(ThemeTimes times) {
    List<Instant> later =
        times.events().stream()
            .skip(1)
            .map(ThemeTimes.Event::at)
            .filter(at -> !at.isAfter(asOf))
            .toList();
    if (later.size() < Figure.FEWEST) {
      return Figure.unknown(later.size(), new TreeMap<>(), Figure.FEWER);
    }
    Instant first = times.events().get(0).at();
    Optional<Instant> done =
        times.highItemsCompletedAt(asOf).filter(at -> at.isAfter(first) && at.isBefore(asOf));
    if (done.isEmpty()) {
      return Figure.unknown(later.size(), new TreeMap<>(), "High items never all completed");
    }
    long after = later.stream().filter(at -> at.isAfter(done.get())).count();
    RateRatio ratio =
        new RateRatio(
            after,
            Term.daysBetween(done.get(), asOf),
            later.size() - after,
            Term.daysBetween(first, done.get()));
    return figure(ratio, later.size());
  }

  /** The figure of a ratio; an end that is open is not known. */
  static Figure figure(RateRatio ratio, long n) {
    Optional<Interval> interval = ratio.interval();
    TreeMap<String, Long> missing = new TreeMap<>();
    if (ratio.value().isEmpty()) {
      missing.put("no event to compare with", n);
    }
    return new Figure(
        n,
        ratio.value().orElse(null),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).filter(Double::isFinite).orElse(null),
        missing);
  }

  /** Events by what had become of the earlier items. */
  private static final class Mix {

    /** The worst first. */
    private static final List<MeasureDefinition> ORDER =
        List.of(
            MeasureDefinition.RECURRED_OVERDUE,
            MeasureDefinition.RECURRED_SOME_OPEN,
            MeasureDefinition.RECURRED_DROPPED,
            MeasureDefinition.RECURRED_ALL_COMPLETED,
            MeasureDefinition.RECURRED_NONE_EXISTED);

    private final Map<MeasureDefinition, Long> counts = new HashMap<>();
    private long unknown;

    void add(Optional<MeasureDefinition> state) {
      state.ifPresentOrElse(s -> counts.merge(s, 1L, Long::sum), () -> unknown++);
    }

    void add(Mix other) {
      other.counts.forEach((state, count) -> counts.merge(state, count, Long::sum));
      unknown += other.unknown;
    }

    Map<MeasureDefinition, Figure> figures() {
      long n = counts.values().stream().mapToLong(Long::longValue).sum();
      TreeMap<String, Long> missing = new TreeMap<>();
      if (unknown > 0) {
        missing.put("no status stated", unknown);
      }
      Map<MeasureDefinition, Figure> figures = new EnumMap<>(MeasureDefinition.class);
      for (MeasureDefinition state : ORDER) {
        double count = counts.getOrDefault(state, 0L);
        figures.put(
            state, new Figure(n, n == 0 && unknown > 0 ? null : count, null, null, missing));
      }
      return figures;
    }
  }
}
