package org.coecorpus.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.coecorpus.release.StoreException;
import org.coecorpus.release.StoreLock;
import org.coecorpus.settings.UserException;

/**
 * Takes documents out of a store for good, in two steps. {@link #forget} keeps every later run from
 * reading them and empties the caches; a run then publishes what is left; {@link #withdraw} removes
 * the releases that hold them. A purge that died in between ends well if it is asked for again.
 */
public final class Purge {

  /** What of the operator's folder says nothing about any document that is to be read. */
  private static final Set<String> KEPT = Set.of(PurgeList.FILE, "last-run.json");

  private final Store store;
  private final SortedSet<String> ids;
  private final Map<Audience, SortedSet<String>> holders;

  private Purge(Store store, SortedSet<String> ids, Map<Audience, SortedSet<String>> holders) {
    this.store = store;
    this.ids = ids;
    this.holders = holders;
  }

  /** Whether a release holds a COE. */
  public interface Holding {

    /** Whether {@code release} has a COE of that id. */
    boolean test(Release release, String id) throws IOException;
  }

  /**
   * Looks for the COEs in every release of every audience. A release that cannot be read counts as
   * holding them.
   *
   * @throws UserException if an id is in no release, was not withheld and not purged before
   * @throws StoreException if there is no store
   */
  public static Purge find(Store store, Set<String> ids, Holding holding) throws IOException {
    Map<Audience, SortedSet<String>> holders = new TreeMap<>();
    Set<String> unknown = new TreeSet<>(ids);
    unknown.removeAll(PurgeList.read(store.work()).marks());
    unknown.removeAll(withheld(store.work()));
    for (Audience audience : store.audiences()) {
      SortedSet<String> found = new TreeSet<>();
      for (String release : store.releaseIds(audience)) {
        for (String id : ids) {
          try {
            if (holding.test(Release.open(store, audience, release), id)) {
              unknown.remove(id);
              found.add(release);
            }
          } catch (StoreException | IOException e) {
            found.add(release);
          }
        }
      }
      holders.put(audience, found);
    }
    if (!unknown.isEmpty()) {
      throw new UserException(
          "no release in "
              + store.root()
              + " holds "
              + String.join(", ", unknown)
              + "; expected ids as search prints them; nothing was purged");
    }
    return new Purge(store, new TreeSet<>(ids), holders);
  }

  private static Set<String> withheld(Path work) throws IOException {
    Set<String> ids = new TreeSet<>();
    Path file = work.resolve("withheld.jsonl");
    if (Files.exists(file)) {
      try (MappingIterator<JsonNode> lines =
          CoeJson.MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
        lines.forEachRemaining(line -> ids.add(line.path("coeId").asText()));
      }
    }
    return ids;
  }

  /**
   * Keeps every later run from reading the documents, and removes all that is kept of any document
   * besides releases; what is still wanted is read again by the next run.
   */
  public void forget() throws IOException {
    Path work = store.work();
    try (StoreLock lock = store.lock()) {
      Set<String> marks = new TreeSet<>(ids);
      for (Audience audience : holders.keySet()) {
        for (String release : store.releaseIds(audience)) {
          Published.find(work, audience, release)
              .ifPresent(
                  published ->
                      ids.stream()
                          .flatMap(id -> Stream.ofNullable(published.keys().get(id)))
                          .forEach(marks::add));
        }
      }
      PurgeList.read(work).with(marks).write(work);
      store.emptyWork(lock, KEPT);
    }
  }

  /**
   * Removes the releases that hold the documents.
   *
   * @return how many
   */
  public int withdraw() {
    try (StoreLock lock = store.lock()) {
      holders.forEach((audience, releases) -> store.withdraw(lock, audience, releases));
    }
    return holders.values().stream().mapToInt(Set::size).sum();
  }
}
