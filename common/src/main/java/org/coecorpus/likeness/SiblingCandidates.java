package org.coecorpus.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Pairs of COEs that are worth a look: that began within the hour, or have a rare ticket in common,
 * or of which one names the other or its event. A pair is two positions, the smaller in front.
 */
final class SiblingCandidates {

  /** COEs that may share a ticket before it says nothing. */
  static final int MOST_SHARING = 5;

  private static final long MINUTES_APART = 60;
  private static final int MOST_NEIGHBOURS = 64;

  private final List<SiblingFacts> coes;
  private final Map<String, List<Integer>> byTicket = new HashMap<>();

  SiblingCandidates(List<SiblingFacts> coes) {
    this.coes = coes;
    for (int i = 0; i < coes.size(); i++) {
      for (String ticket : coes.get(i).mentions().tickets()) {
        byTicket.computeIfAbsent(ticket, t -> new ArrayList<>(2)).add(i);
      }
    }
  }

  /** The pairs, each once, sorted. */
  List<int[]> pairs() {
    LongStream.Builder pairs = LongStream.builder();
    addByTime(pairs);
    byTicket.values().stream()
        .filter(sharing -> sharing.size() <= MOST_SHARING)
        .forEach(sharing -> addAll(sharing, pairs));
    addByName(pairs);
    return pairs
        .build()
        .sorted()
        .distinct()
        .mapToObj(pair -> new int[] {(int) (pair >>> 32), (int) pair})
        .toList();
  }

  /** How many COEs name the ticket. */
  int naming(String ticket) {
    return Objects.requireNonNullElse(byTicket.get(ticket), List.of()).size();
  }

  private void addByTime(LongStream.Builder pairs) {
    List<Integer> timed =
        IntStream.range(0, coes.size())
            .boxed()
            .filter(i -> coes.get(i).window() != null)
            .sorted(Comparator.comparingLong(this::startMinute).thenComparing(i -> i))
            .toList();
    for (int k = 0; k < timed.size(); k++) {
      long start = startMinute(timed.get(k));
      for (int n = k + 1; n < Math.min(timed.size(), k + MOST_NEIGHBOURS); n++) {
        if (startMinute(timed.get(n)) - start > MINUTES_APART) {
          break;
        }
        pairs.add(pair(timed.get(k), timed.get(n)));
      }
    }
  }

  private long startMinute(int coe) {
    Window window = coes.get(coe).window();
    return window == null ? 0 : window.startMinute();
  }

  private static void addAll(List<Integer> sharing, LongStream.Builder pairs) {
    for (int one : sharing) {
      for (int other : sharing) {
        if (one < other) {
          pairs.add(pair(one, other));
        }
      }
    }
  }

  /** A COE of which another names the id, the event or the title. */
  private void addByName(LongStream.Builder pairs) {
    Map<Integer, List<Integer>> named = new HashMap<>();
    for (int i = 0; i < coes.size(); i++) {
      for (int hash : Mentions.hashesOf(coes.get(i))) {
        named.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(i);
      }
    }
    named.values().removeIf(meant -> meant.size() > MOST_SHARING);
    for (int i = 0; i < coes.size(); i++) {
      for (int hash : coes.get(i).mentions().names()) {
        for (int other : Objects.requireNonNullElse(named.get(hash), List.<Integer>of())) {
          addPair(i, other, pairs);
        }
      }
    }
  }

  private static void addPair(int one, int other, LongStream.Builder pairs) {
    if (one != other) {
      pairs.add(pair(one, other));
    }
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }
}
