package org.coecorpus.sideinput;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coecorpus.sideinput.Table.Shape;
import org.coecorpus.text.JoinKey;

/** Who works here, and until when. Columns {@code alias,name,role,team,manager,left_at}. */
public final class Roster implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Column ALIAS = Column.of("alias", "login", "user");
  private static final Column NAME = Column.of("name", "full_name");
  private static final Column ROLE = Column.of("role", "title");
  private static final Column TEAM = Column.of("team");
  private static final Column MANAGER = Column.of("manager", "manager_alias");
  private static final Column LEFT_AT = Column.of("left_at", "left", "left_on");
  private static final Shape SHAPE =
      new Shape(
          "roster", ALIAS, List.of(NAME, ROLE, TEAM, MANAGER, LEFT_AT), Optional.of(Roster::names));

  private final Map<String, Person> people;
  private final Set<String> unreadable;
  private final Set<String> teams;
  private final List<String> names;

  private Roster(Map<String, Person> people, Set<String> unreadable, List<String> names) {
    this.names = names;
    this.people = new LinkedHashMap<>();
    people.forEach((key, person) -> this.people.putIfAbsent(JoinKey.ofAlias(key), person));
    this.unreadable = new TreeSet<>();
    unreadable.forEach(key -> this.unreadable.add(JoinKey.ofAlias(key)));
    this.unreadable.removeAll(this.people.keySet());
    this.teams = new TreeSet<>();
    people.values().stream()
        .filter(person -> person.team() != null)
        .forEach(person -> teams.add(JoinKey.of(person.team())));
  }

  /**
   * Reads a roster.
   *
   * @throws org.coecorpus.settings.UserException if the file cannot be used at all
   */
  public static SideInput<Roster> read(Path file) {
    Table<Person> table = Table.read(file, SHAPE, Roster::person);
    return new SideInput<>(
        new Roster(table.values(), table.rejectedKeys(), table.names()),
        table.rejects(),
        table.suspects(),
        table.nameless());
  }

  private static Person person(Row row) {
    return new Person(
        row.required(ALIAS),
        row.text(NAME).orElse(null),
        row.text(ROLE).orElse(null),
        row.text(TEAM).orElse(null),
        row.text(MANAGER).orElse(null),
        row.moment(LEFT_AT).orElse(null));
  }

  private static List<String> names(Row row) {
    return Stream.concat(Stream.of(row.required(ALIAS)), row.text(NAME).stream()).toList();
  }

  /** What to redact: aliases and names, those of rows that do not count as well. */
  public List<String> names() {
    return names;
  }

  /** Everyone, in the order of the file. */
  public List<Person> people() {
    return List.copyOf(people.values());
  }

  /**
   * Aliases in rows that could not be read, in lower case and without {@code @}: those whose {@link
   * #membership} is {@link Membership#UNKNOWN}.
   */
  public Set<String> unreadableAliases() {
    return Collections.unmodifiableSet(unreadable);
  }

  /** The person with that alias, in any case, with or without {@code @}. */
  public Optional<Person> find(String alias) {
    return Optional.ofNullable(people.get(JoinKey.ofAlias(alias)));
  }

  /** Whether anybody's row names the team, in any case. */
  public boolean hasTeam(String team) {
    return teams.contains(JoinKey.of(team));
  }

  /** Where someone stands at an instant. A last day lasts until its end in UTC. */
  public Membership membership(String alias, Instant asOf) {
    Optional<Person> person = find(alias);
    if (person.isEmpty()) {
      return unreadable.contains(JoinKey.ofAlias(alias)) ? Membership.UNKNOWN : Membership.ABSENT;
    }
    return person
        .map(Person::leftAt)
        .filter(leftAt -> !leftAt.lastInstantIn(ZoneOffset.UTC).isAfter(asOf))
        .map(leftAt -> Membership.LEFT)
        .orElse(Membership.PRESENT);
  }

  /** Whether someone works here. */
  public enum Membership {
    /** In the roster and not gone. */
    PRESENT,
    /** In the roster and gone. */
    LEFT,
    /** Not in the roster. */
    ABSENT,
    /** In the roster, in a row that could not be read. */
    UNKNOWN
  }
}
