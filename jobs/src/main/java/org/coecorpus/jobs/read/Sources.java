package org.coecorpus.jobs.read;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coecorpus.read.Reject;
import org.coecorpus.settings.UserException;

/**
 * The files of a run's inputs, sorted by name. Hidden files and folders (a leading dot) are no
 * input; a file that is reached twice is one file; a file that cannot be reached is a reject.
 *
 * @param files what is to be read
 * @param rejects what could not be reached
 */
public record Sources(List<SourceFile> files, List<Reject> rejects) {

  /** Copies the lists. */
  public Sources {
    files = List.copyOf(files);
    rejects = List.copyOf(rejects);
  }

  /**
   * One file.
   *
   * @param path absolute path
   * @param name the input as given joined with the path below it, forward slashes
   */
  public record SourceFile(String path, String name) {}

  /**
   * Lists the files at and below the inputs.
   *
   * @throws UserException if an input does not exist
   */
  public static Sources find(List<Path> inputs) throws IOException {
    Set<Path> seen = new HashSet<>();
    List<SourceFile> files = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (Path input : inputs) {
      if (input.toString().isEmpty()) {
        throw new UserException("an input is empty: expected the path of a file or folder");
      }
      if (!Files.exists(input)) {
        throw new UserException(
            "no such file or folder: " + input + " (given as an input; expected COE documents)");
      }
      Files.walkFileTree(
          input,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(input, seen, files, rejects));
    }
    files.sort(Comparator.comparing(SourceFile::name));
    rejects.sort(Comparator.comparing(Reject::source));
    return new Sources(files, rejects);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path input;
    private final Set<Path> seen;
    private final List<SourceFile> files;
    private final List<Reject> rejects;

    Collector(Path input, Set<Path> seen, List<SourceFile> files, List<Reject> rejects) {
      this.input = input;
      this.seen = seen;
      this.files = files;
      this.rejects = rejects;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      try {
        if (!seen.add(file.toRealPath())) {
          return FileVisitResult.CONTINUE;
        }
      } catch (IOException e) {
        return visitFileFailed(file, e);
      }
      if (attributes.isRegularFile()) {
        files.add(new SourceFile(file.toAbsolutePath().toString(), name(file)));
      } else {
        rejects.add(reject(file, "not a regular file, expected a document"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      String found = Files.isSymbolicLink(file) ? "a link that leads to no file: " : "";
      rejects.add(reject(file, "cannot be opened: " + found + reason));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return !path.equals(input) && name != null && name.toString().startsWith(".");
    }

    private Reject reject(Path file, String reason) {
      return new Reject(name(file), "", reason, "");
    }

    private static String name(Path file) {
      return file.toString().replace('\\', '/');
    }
  }
}
