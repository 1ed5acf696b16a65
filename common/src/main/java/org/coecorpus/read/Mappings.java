package org.coecorpus.read;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.settings.UserException;

/**
 * Files that say which column of a CSV file, or which key of a JSON object, is which field of
 * {@code coe/1}; {@code data/mappings/example.yaml} explains the form. The first mapping whose
 * needed columns a record has is the one that reads it.
 *
 * @param files the mappings, in the order in which they are tried
 */
public record Mappings(List<File> files) implements Serializable {

  /** No mapping. */
  public static final Mappings NONE = new Mappings(List.of());

  /**
   * One file.
   *
   * @param name for messages
   * @param yaml what it holds
   */
  public record File(String name, String yaml) implements Serializable {

    /**
     * Checks the content.
     *
     * @throws UserException if it is no mapping
     */
    public File {
      MappingFile.parse(name, yaml);
    }

    Mapping mapping() {
      return MappingFile.parse(name, yaml);
    }
  }

  /** Copies the files. */
  public Mappings {
    files = List.copyOf(files);
  }

  /**
   * Reads files.
   *
   * @throws UserException if one is missing or is no mapping; says where and what was expected
   */
  public static Mappings read(List<Path> paths) {
    List<File> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(new File(path.toString(), Files.readString(path)));
      } catch (MalformedInputException e) {
        throw new UserException("mapping " + path + ": found bytes that are not UTF-8");
      } catch (IOException e) {
        throw new UserException("mapping " + path + ": cannot be read: " + e);
      }
    }
    return new Mappings(files);
  }

  /**
   * What the mappings say, a line each, without comments, layout and the files' names: what a
   * release depends on. Empty without mappings.
   */
  public String canonical() {
    StringBuilder canonical = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      canonical.append("read.mapping.").append(i + 1).append(" = ");
      canonical.append(files.get(i).mapping().canonical()).append('\n');
    }
    return canonical.toString();
  }

  List<Mapping> all() {
    return files.stream().map(File::mapping).toList();
  }
}
