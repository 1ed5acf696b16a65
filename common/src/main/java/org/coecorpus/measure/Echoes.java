package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.theme.Theme;

/**
 * Action items that echo an earlier one: another COE of the same theme had promised nearly the
 * same, and that was not done when this one was written.
 *
 * <p>Two titles are nearly the same if they share at least 7 in 10 of their words. Candidates share
 * one of the words that are rarest in the theme, which no such pair can do without; of those with a
 * word in common the latest {@value #MOST_COMPARED} are compared.
 */
final class Echoes {

  private static final double SIMILARITY = 0.7;
  private static final int MOST_COMPARED = 64;

  private record Titled(ItemSnapshot item, Instant at, Set<String> words) {

    double likeness(Titled other) {
      long common = words.stream().filter(other.words::contains).count();
      return (double) common / (words.size() + other.words.size() - common);
    }
  }

  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<String, Deque<Titled>> earlierByWord = new HashMap<>();

  private Echoes() {}

  /** Keys of the items of a theme, and of those among them that echo. */
  record Found(Set<String> inTheme, Set<String> echoed) {

    /** Whether an item echoes; left out if it is in no theme. */
    Case<Boolean> of(ItemSnapshot item) {
      String key = item.facts().itemKey();
      return inTheme.contains(key) ? Case.known(echoed.contains(key)) : Case.leftOut("in no theme");
    }
  }

  /** Finds the echoes in all themes. */
  static Found find(Collection<Theme> themes, Collection<ItemSnapshot> items) {
    Map<String, List<ItemSnapshot>> byCoe = new HashMap<>();
    items.forEach(i -> byCoe.computeIfAbsent(i.facts().coeId(), id -> new ArrayList<>()).add(i));
    Found found = new Found(new HashSet<>(), new HashSet<>());
    for (Theme theme : themes) {
      List<Titled> titled = new ArrayList<>();
      for (String coe :
          new TreeSet<>(theme.members().stream().map(ThemeMeasures::coeOf).toList())) {
        for (ItemSnapshot item : byCoe.getOrDefault(coe, List.of())) {
          found.inTheme.add(item.facts().itemKey());
          titled(item).ifPresent(titled::add);
        }
      }
      new Echoes().find(titled, found.echoed);
    }
    return found;
  }

  private static Optional<Titled> titled(ItemSnapshot item) {
    String title = item.facts().title();
    Instant at = item.facts().createdAt();
    if (title == null || at == null) {
      return Optional.empty();
    }
    Set<String> words = new TreeSet<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Titled(item, at, words));
  }

  private void find(List<Titled> items, Set<String> echoed) {
    items.sort(Comparator.comparing(Titled::at).thenComparing(t -> t.item().facts().itemKey()));
    items.forEach(t -> t.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    for (Titled item : items) {
      List<String> rarest = rarest(item);
      if (rarest.stream().anyMatch(word -> hasEarlier(item, word))) {
        echoed.add(item.item().facts().itemKey());
      }
      for (String word : rarest) {
        Deque<Titled> latest = earlierByWord.computeIfAbsent(word, w -> new ArrayDeque<>());
        latest.addFirst(item);
        if (latest.size() > MOST_COMPARED) {
          latest.removeLast();
        }
      }
    }
  }

  /** So many of an item's rarest words that a near-duplicate must have one of them. */
  private List<String> rarest(Titled item) {
    int common = (int) Math.ceil(SIMILARITY * item.words().size());
    return item.words().stream()
        .sorted(
            Comparator.comparingInt((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(item.words().size() - common + 1L)
        .toList();
  }

  private boolean hasEarlier(Titled item, String word) {
    return earlierByWord.getOrDefault(word, new ArrayDeque<>()).stream()
        .anyMatch(
            earlier ->
                !earlier.item().facts().coeId().equals(item.item().facts().coeId())
                    && earlier.at().isBefore(item.at())
                    && earlier.likeness(item) >= SIMILARITY
                    && earlier
                        .item()
                        .facts()
                        .at(item.at())
                        .filter(then -> then.statusKnown() && then.state() != ItemState.COMPLETED)
                        .isPresent());
  }
}
