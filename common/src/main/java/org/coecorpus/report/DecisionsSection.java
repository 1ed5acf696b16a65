package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.measure.Measure;
import org.jspecify.annotations.Nullable;

/** What waits for a decision: how much of each kind, at which team, and the list. */
final class DecisionsSection {

  /** The most that is listed of a kind; the table by team counts all. */
  static final int LISTED = 50;

  private static final String NO_TEAM = "(team not known)";

  private final MeasureTable measures;
  private final List<DecisionItem> items;

  DecisionsSection(MeasureTable measures, List<DecisionItem> items) {
    this.measures = measures;
    this.items = items;
  }

  /** How much of each kind. */
  Block tiles() {
    return new Block.Tiles(
        kinds()
            .map(kind -> new Block.Tile(total(kind), kind.title() + ": " + kind.decision()))
            .toList());
  }

  /** Counts by team. */
  Section summary() {
    return new Section(
        "decisions",
        "What needs a decision",
        List.of(
            items.isEmpty()
                ? Block.paragraph("No item is known to wait for a decision.")
                : new Block.Tabular(byTeam())));
  }

  /** The items themselves. */
  Section list() {
    List<Block> blocks = new ArrayList<>();
    kinds()
        .filter(kind -> items.stream().anyMatch(item -> item.kind() == kind))
        .forEach(kind -> blocks.add(new Block.Tabular(listing(kind))));
    if (blocks.isEmpty()) {
      blocks.add(Block.paragraph("No item is known to wait for a decision."));
    }
    return new Section("decision-list", "Items that need a decision", blocks);
  }

  private static Stream<DecisionKind> kinds() {
    return Arrays.stream(DecisionKind.values());
  }

  private Sentence total(DecisionKind kind) {
    long count = items.stream().filter(item -> item.kind() == kind).count();
    Optional<String> unknown = count > 0 ? Optional.empty() : unknown(kind);
    return unknown
        .map(Sentence::words)
        .orElseGet(
            () ->
                Sentence.of(
                    measured(kind, count)
                        .orElseGet(() -> figure(count, kind, new TreeMap<>(), "count"))));
  }

  /** The measure that counts the list, if it was counted at the same time. */
  private Optional<Inline> measured(DecisionKind kind, long count) {
    return measures
        .find(kind.count(), Measure.ALL)
        .flatMap(MeasureTable::count)
        .filter(figure -> figure.value() == count)
        .map(figure -> figure);
  }

  /** Why the list of a kind cannot be known, for example because there is no roster. */
  private Optional<String> unknown(DecisionKind kind) {
    return Optional.of(measures.absence(kind.measure()))
        .filter(absence -> absence.startsWith("unknown"));
  }

  private Table byTeam() {
    SortedMap<String, List<DecisionItem>> teams = new TreeMap<>();
    for (DecisionItem item : items) {
      teams.computeIfAbsent(team(item), team -> new ArrayList<>()).add(item);
    }
    List<String> columns = new ArrayList<>(List.of("Team"));
    kinds().map(DecisionKind::title).forEach(columns::add);
    columns.add("Oldest, days");
    List<List<Sentence>> rows = new ArrayList<>();
    teams.forEach((team, members) -> rows.add(row(team, members)));
    return new Table("decisions-by-team", "Items that need a decision, by team", columns, rows);
  }

  private List<Sentence> row(String team, List<DecisionItem> members) {
    SortedMap<String, String> by = new TreeMap<>(Map.of("team", team));
    List<Sentence> row = new ArrayList<>(List.of(Sentence.of(Inline.name(team))));
    kinds()
        .forEach(
            kind -> {
              long count = members.stream().filter(item -> item.kind() == kind).count();
              Optional<String> unknown = count > 0 ? Optional.empty() : unknown(kind);
              row.add(
                  unknown
                      .map(Sentence::words)
                      .orElseGet(() -> Sentence.of(figure(count, kind, by, "count"))));
            });
    DecisionItem oldest =
        members.stream().max((a, b) -> Long.compare(a.days(), b.days())).orElseThrow();
    row.add(Sentence.of(figure(oldest.days(), oldest.kind(), by, "days")));
    return row;
  }

  private Table listing(DecisionKind kind) {
    List<DecisionItem> all = items.stream().filter(item -> item.kind() == kind).toList();
    List<DecisionItem> shown = all.subList(0, Math.min(LISTED, all.size()));
    String caption =
        kind.title()
            + ", oldest first: "
            + NumberText.count(shown.size())
            + " of "
            + NumberText.count(all.size())
            + " listed";
    return new Table(
        "decision-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        caption,
        List.of("COE or incident", "Ticket", "Title", "Team", "Days"),
        shown.stream().map(DecisionsSection::listed).toList());
  }

  private static List<Sentence> listed(DecisionItem item) {
    SortedMap<String, String> by = new TreeMap<>(Map.of("team", team(item)));
    boolean incident = item.kind() == DecisionKind.INCIDENT_WITHOUT_COE;
    return List.of(
        id(incident ? item.ref() : item.coeId()),
        id(incident ? null : item.ref()),
        Sentence.of(new Inline.Quote(new CoeText(item.title()).shortened(160))),
        Sentence.of(Inline.name(team(item))),
        Sentence.of(figure(item.days(), item.kind(), by, "days")));
  }

  private static Sentence id(@Nullable String id) {
    return id == null ? Sentence.words("none") : Sentence.of(Inline.name(id));
  }

  private static String team(DecisionItem item) {
    return item.team() == null ? NO_TEAM : item.team();
  }

  private static Inline figure(
      long value, DecisionKind kind, SortedMap<String, String> by, String part) {
    String id = kind.name().toLowerCase(Locale.ROOT);
    return Inline.Figure.of(value, new Source("decision", id, by, Measure.ALL, part));
  }
}
