package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The neighbour graph of a corpus, whole and after small losses: a tenth of the events, 15 percent
 * of the words and a quarter of the embedding's dimensions are left out. Leaving out events alone
 * is not enough: statements without any common subject that share a rare word by chance stay
 * together then, and only fall apart without the word.
 */
final class Disturbance {

  private static final double EVENTS_DROPPED = 0.1;
  private static final double TERMS_KEPT = 0.85;
  private static final double DIMENSIONS_KEPT = 0.75;

  /** A text's neighbours after a loss are looked for among so many times as many as are needed. */
  private static final int CANDIDATES = 10;

  private final Space space;
  private final Copies copies;
  private final int[] eventOf;
  private final int neighbours;
  private final long seed;
  private final Neighbours candidates;

  Disturbance(Space space, Copies copies, int[] eventOf, int neighbours, long seed) {
    this.space = space;
    this.copies = copies;
    this.eventOf = eventOf;
    this.neighbours = neighbours;
    this.seed = seed;
    this.candidates = Neighbours.of(space.vectors(), CANDIDATES * neighbours, 0);
  }

  /** The graph of everything. */
  Graph none() {
    boolean[] everything = new boolean[eventOf.length];
    Arrays.fill(everything, true);
    return graph(space.vectors(), everything);
  }

  /** The graph after one of the possible losses. */
  Graph number(int number) {
    Random random = new Random(seed + number);
    Vectors vectors = space.disturbed(TERMS_KEPT, DIMENSIONS_KEPT, random.nextLong());
    return graph(vectors, withoutSomeEvents(random));
  }

  private Graph graph(Vectors vectors, boolean[] kept) {
    double floor = Math.max(0, vectors.chanceCosine(seed));
    // Twice as many as needed, since some of the neighbours may be left out.
    Neighbours found = candidates.in(vectors, 2 * neighbours, floor);
    return Graph.of(found, copies, kept, neighbours);
  }

  private boolean[] withoutSomeEvents(Random random) {
    List<Integer> events =
        new ArrayList<>(Arrays.stream(eventOf).distinct().sorted().boxed().toList());
    Collections.shuffle(events, random);
    boolean[] dropped = new boolean[events.size()];
    int count = (int) Math.ceil(events.size() * EVENTS_DROPPED);
    events.subList(0, count).forEach(event -> dropped[event] = true);
    boolean[] kept = new boolean[eventOf.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = !dropped[eventOf[i]];
    }
    return kept;
  }
}
