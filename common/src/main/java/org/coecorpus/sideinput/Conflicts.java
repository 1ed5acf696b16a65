package org.coecorpus.sideinput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.sideinput.Conflict.Kind;
import org.coecorpus.sideinput.Conflict.Used;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * Every conflict between documents and side inputs, sorted, whatever the order of the documents.
 * What one of the two does not say is no conflict; what it does not have at all is.
 *
 * @param all the conflicts
 */
public record Conflicts(List<Conflict> all) {

  /** Sorts. */
  public Conflicts {
    all = all.stream().sorted().toList();
  }

  /**
   * Compares documents, one after the other, with what is given of side inputs.
   *
   * @param owners takes out of the tracker's owners what was taken out of the documents' owners
   */
  public static Conflicts of(
      Iterator<Coe> coes, SideInputs sideInputs, UnaryOperator<String> owners) {
    List<Conflict> found = new ArrayList<>();
    TrackerConflicts tracker = new TrackerConflicts(sideInputs.tracker(), owners, found);
    RegisterConflicts register = new RegisterConflicts(sideInputs.incidents(), found);
    while (coes.hasNext()) {
      Coe coe = coes.next();
      tracker.add(coe);
      register.add(coe);
      sideInputs.roster().ifPresent(roster -> owners(coe, roster, tracker, found));
    }
    tracker.end();
    register.end();
    return new Conflicts(found);
  }

  private static void owners(
      Coe coe, Roster roster, TrackerConflicts tracker, List<Conflict> found) {
    if (isAbsent(coe.owner(), roster)) {
      found.add(absent(coe, "", "owner", coe.owner(), Used.DOCUMENT));
    }
    for (int i = 0; i < coe.actions().size(); i++) {
      ActionItem action = coe.actions().get(i);
      @Nullable String newer = tracker.owner(action).orElse(null);
      String owner = newer == null ? action.owner() : newer;
      if (isAbsent(owner, roster)) {
        Used used = newer == null ? Used.DOCUMENT : Used.SIDE_INPUT;
        found.add(absent(coe, item(action, i), "actions.owner", owner, used));
      }
    }
  }

  private static Conflict absent(
      Coe coe, String item, String field, @Nullable String owner, Used used) {
    return new Conflict(
        Kind.OWNER_NOT_IN_ROSTER, coe.id(), item, field, String.valueOf(owner), "", used);
  }

  /** A redacted owner such as {@code [person]} is somebody, but not to be looked up. */
  private static boolean isAbsent(@Nullable String owner, Roster roster) {
    return owner != null
        && !owner.isBlank()
        && !owner.startsWith("[")
        && roster.find(owner).isEmpty()
        && !roster.hasTeam(owner)
        && !roster.unreadableAliases().contains(JoinKey.ofAlias(owner));
  }

  /** How an action item is called for people. */
  static String item(ActionItem action, int index) {
    if (action.ticket() != null && !action.ticket().isBlank()) {
      return action.ticket();
    }
    return action.id() == null || action.id().isBlank() ? "action-" + (index + 1) : action.id();
  }

  /** How many there are of each kind; kinds without any are missing. */
  public SortedMap<Kind, Long> counts() {
    Map<Kind, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(Conflict::kind, TreeMap::new, Collectors.counting()));
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** One line for people: how many of each kind. */
  @Override
  public String toString() {
    String kinds =
        counts().entrySet().stream()
            .map(count -> count.getKey().words() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    return all.size() + " conflicts" + (all.isEmpty() ? "" : ": " + kinds);
  }
}
