package org.coecorpus.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coecorpus.settings.UserException;

/** Text files in UTF-8 that are read line by line, and what is said of a wrong line. */
final class LineFile {

  private static final int SHOWN = 80;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private LineFile() {}

  /** Opens the file behind a byte order mark; what is not UTF-8 becomes U+FFFD. */
  static BufferedReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          file + (Files.exists(file) ? " is not a file" : " does not exist") + ", expected a file");
    }
    BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    lines.mark(1);
    if (lines.read() != BYTE_ORDER_MARK) {
      lines.reset();
    }
    return lines;
  }

  static UserException mistake(Path file, int line, String what) {
    return new UserException(file + ", line " + line + ": " + what);
  }

  /** The beginning of a text between quotes, on one line. */
  static String shown(String text) {
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return "\"" + start.replaceAll("\\p{Cntrl}", " ") + "\"";
  }
}
