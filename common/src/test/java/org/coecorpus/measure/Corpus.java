package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.theme.Theme;

/** A few COEs in coe/1 JSON with single quotes, looked at together. */
final class Corpus {

  private final List<CoeFacts> coes = new ArrayList<>();
  private final List<ItemFacts> items = new ArrayList<>();
  private Optional<List<IncidentFacts>> incidents = Optional.empty();
  private Optional<RosterFacts> roster = Optional.empty();
  private List<Theme> themes = List.of();

  static Coe coe(String json) {
    return CoeJson.read(json.replace('\'', '"'));
  }

  /** The facts of the only action item of a COE created on 1 January, in Lisbon's zone. */
  static ItemFacts item(String json) {
    return item(json, Optional.empty());
  }

  static ItemFacts item(String json, Optional<TrackerFacts> tracker) {
    return ItemFacts.of(
        coe(
            "{'id':'c','incident':{'zone':'Europe/Lisbon'},"
                + "'lifecycle':{'created_at':'2026-01-01T00:00:00Z'},'actions':["
                + json
                + "]}"),
        0,
        tracker);
  }

  Corpus with(String json) {
    Coe coe = coe(json);
    coes.add(CoeFacts.of(coe));
    items.addAll(ItemFacts.allOf(coe, Map.of()));
    return this;
  }

  Corpus with(List<IncidentFacts> register) {
    incidents = Optional.of(register);
    return this;
  }

  Corpus with(RosterFacts people) {
    roster = Optional.of(people);
    return this;
  }

  Corpus withThemes(Theme... found) {
    themes = List.of(found);
    return this;
  }

  List<CoeFacts> coes() {
    return coes;
  }

  List<ItemFacts> items() {
    return items;
  }

  MeasureInput at(String asOf) {
    return new MeasureInput(Instant.parse(asOf), coes, items, incidents, roster, themes);
  }

  /** The figure of everything. */
  static Measure figure(MeasureResult result, String id) {
    return figure(result, id, Map.of(), Measure.ALL);
  }

  static Measure figure(MeasureResult result, String id, Map<String, String> by, String window) {
    return result.measures().stream()
        .filter(m -> m.id().equals(id) && m.by().equals(by) && m.window().equals(window))
        .reduce(
            (a, b) -> {
              throw new AssertionError("two rows of " + id + " " + by + " " + window);
            })
        .orElseThrow(() -> new AssertionError("no row of " + id + " " + by + " " + window));
  }
}
