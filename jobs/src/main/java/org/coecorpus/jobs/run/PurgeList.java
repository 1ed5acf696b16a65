package org.coecorpus.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.release.StoreException;

/**
 * The documents that are never to be read again, by COE id or by key. It lies in the operator's
 * folder and only ever grows: to take a document back is to edit the file.
 *
 * @param marks ids of COEs and keys of documents
 */
public record PurgeList(SortedSet<String> marks) {

  /** Name of the file in the operator's folder. */
  public static final String FILE = "purged.json";

  /** Copies the marks. */
  public PurgeList {
    marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
  }

  /**
   * The list of a store; empty where nothing was purged.
   *
   * @throws StoreException if the file cannot be read: a run that went on would publish what is to
   *     stay away
   */
  public static PurgeList read(Path work) {
    Path file = work.resolve(FILE);
    if (!Files.exists(file)) {
      return new PurgeList(new TreeSet<>());
    }
    try {
      return new PurgeList(
          CoeJson.MAPPER.readValue(
              Files.readString(file), new TypeReference<TreeSet<String>>() {}));
    } catch (IOException e) {
      String found = e instanceof JsonProcessingException ? "no array of strings" : e.toString();
      throw new StoreException(
          "the list of purged documents " + file + " cannot be read: " + found, e);
    }
  }

  /** This list and more. */
  public PurgeList with(Collection<String> further) {
    SortedSet<String> all = new TreeSet<>(marks);
    all.addAll(further);
    return new PurgeList(all);
  }

  /** Puts this list in the place of the one in the store, in one step. */
  public void write(Path work) throws IOException {
    Path writing = work.resolve(FILE + ".writing");
    Files.writeString(writing, CoeJson.MAPPER.writeValueAsString(marks) + "\n");
    Files.move(
        writing,
        work.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
