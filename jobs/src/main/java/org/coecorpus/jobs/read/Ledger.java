package org.coecorpus.jobs.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.read.Reject;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the documents that were read, once all are known: an object whose bytes came
 * before is an exact duplicate; an id that another document of the same readers holds is refused,
 * or, where it was only inferred from the file's name, made longer by the folders above the file.
 * Documents of different readers never affect each other.
 *
 * @param ids final id by source, for every document that is kept
 * @param duplicates source of each exact duplicate and the source that it repeats
 * @param rejects documents whose id was taken
 */
public record Ledger(
    SortedMap<String, String> ids, SortedMap<String, String> duplicates, List<Reject> rejects)
    implements Serializable {

  /**
   * A document as it was read.
   *
   * @param source where it came from, unique
   * @param hash SHA-256 of its bytes
   * @param id its id
   * @param idInferred whether the id was made from the file's name
   * @param readers who may read it; null where nobody may
   */
  public record Entry(
      String source, String hash, String id, boolean idInferred, @Nullable String readers) {}

  /** Decides about every entry; the order of the entries does not matter. */
  public static Ledger of(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::source));

    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).source().equals(sorted.get(i - 1).source())) {
        throw new IllegalArgumentException(
            "two documents have the source " + sorted.get(i).source() + ", expected one");
      }
    }
    Map<String, String> firstByHash = new HashMap<>();
    SortedMap<String, String> duplicates = new TreeMap<>();
    List<Entry> originals = new ArrayList<>();
    for (Entry entry : sorted) {
      String first = firstByHash.putIfAbsent(entry.hash(), entry.source());
      if (first == null) {
        originals.add(entry);
      } else {
        duplicates.put(entry.source(), first);
      }
    }

    SortedMap<String, String> ids = new TreeMap<>();
    List<Reject> rejects = new ArrayList<>();
    Map<String, String> sourceById = new HashMap<>();
    for (Entry entry : originals) {
      if (!entry.idInferred()) {
        String holder = sourceById.putIfAbsent(key(entry, entry.id()), entry.source());
        if (holder == null) {
          ids.put(entry.source(), entry.id());
        } else {
          rejects.add(
              new Reject(
                  entry.source(),
                  "id",
                  "the id \""
                      + entry.id()
                      + "\" belongs to "
                      + holder
                      + "; expected an id of its own",
                  entry.hash()));
        }
      }
    }
    Map<String, Integer> uses = new HashMap<>();
    originals.stream()
        .filter(Entry::idInferred)
        .forEach(entry -> uses.merge(key(entry, entry.id()), 1, Integer::sum));
    for (Entry entry : originals) {
      if (entry.idInferred()) {
        boolean shared =
            uses.getOrDefault(key(entry, entry.id()), 0) > 1
                || sourceById.containsKey(key(entry, entry.id()));
        ids.put(entry.source(), shared ? longerId(entry, sourceById) : entry.id());
        sourceById.put(key(entry, ids.get(entry.source())), entry.source());
      }
    }
    return new Ledger(ids, duplicates, rejects);
  }

  private static String longerId(Entry entry, Map<String, String> sourceById) {
    String[] folders = entry.source().split("/");
    String id = entry.id();
    for (int i = folders.length - 2; i >= 0; i--) {
      String folder = folders[i].replaceAll("[^A-Za-z0-9._-]+", "-");
      if (!folder.isEmpty() && !folder.equals(".") && !folder.equals("..")) {
        id = folder + "-" + id;
        if (!sourceById.containsKey(key(entry, id))) {
          return id;
        }
      }
    }
    return id + "-" + entry.hash().substring(0, 12);
  }

  private static String key(Entry entry, String id) {
    return entry.readers() + "\u0000" + id;
  }
}
