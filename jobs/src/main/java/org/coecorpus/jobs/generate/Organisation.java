package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coecorpus.coe.CoeJson;
import org.jspecify.annotations.Nullable;

/** The invented organisation, from the resource {@code organisation.json}. */
record Organisation(
    List<Team> teams, List<Person> people, List<String> vendors, List<String> customers) {

  /** A team; {@code manager} is an alias, {@code prefix} begins its tickets. */
  record Team(String id, String name, String manager, String prefix, List<Service> services) {}

  /** A service; {@code perDay} is how many of {@code unit} it usually handles. */
  record Service(String name, String purpose, String unit, long perDay) {}

  /** A person of the roster. */
  record Person(
      String alias,
      String name,
      String role,
      @Nullable String team,
      @Nullable String manager,
      @Nullable LocalDate leftAt) {}

  static Organisation load() {
    try (InputStream in = Organisation.class.getResourceAsStream("organisation.json")) {
      JsonNode root = CoeJson.MAPPER.readTree(Objects.requireNonNull(in, "organisation.json"));
      return new Organisation(
          each(root.get("teams"), Organisation::team),
          each(root.get("people"), Organisation::person),
          each(root.get("vendors"), JsonNode::asText),
          each(root.get("customers"), JsonNode::asText));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> each(JsonNode array, java.util.function.Function<JsonNode, T> make) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(make.apply(node)));
    return List.copyOf(all);
  }

  private static Team team(JsonNode node) {
    return new Team(
        node.get("id").asText(),
        node.get("name").asText(),
        node.get("manager_alias").asText(),
        node.get("ticket_prefix").asText(),
        each(
            node.get("services"),
            s ->
                new Service(
                    s.get("name").asText(),
                    s.get("purpose").asText(),
                    s.get("unit").asText(),
                    s.get("typical_total_per_day").asLong())));
  }

  private static Person person(JsonNode node) {
    String leftAt = text(node, "left_at");
    return new Person(
        node.get("alias").asText(),
        node.get("name").asText(),
        node.get("role").asText(),
        text(node, "team"),
        text(node, "manager"),
        leftAt == null ? null : LocalDate.parse(leftAt));
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  Team team(String id) {
    return teams.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  /** Name in full of the person. */
  String nameOf(String alias) {
    return people.stream().filter(p -> p.alias().equals(alias)).findFirst().orElseThrow().name();
  }

  /** Aliases of those who could be given work of the team on that day, managers left out. */
  List<String> engineersOf(String team, LocalDate day) {
    return people.stream()
        .filter(p -> team.equals(p.team()) && !p.role().contains("manager"))
        .filter(p -> p.leftAt() == null || p.leftAt().isAfter(day))
        .map(Person::alias)
        .toList();
  }
}
