package org.coecorpus.release;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a release and seals it.
 *
 * @param id of the release
 * @param sha256 of its manifest's bytes
 */
record Pointer(String id, String sha256) {

  private static final Pattern LINE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}) ([0-9a-f]{64})\n");

  static byte[] toBytes(List<Pointer> pointers) {
    StringBuilder text = new StringBuilder();
    pointers.forEach(pointer -> text.append(pointer.id + " " + pointer.sha256 + "\n"));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads lines of {@code ID SHA256}, each ended by one line feed and nothing else between them.
   *
   * @throws IllegalArgumentException if a single byte is otherwise
   */
  static List<Pointer> parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher matcher = LINE.matcher(text);
    List<Pointer> pointers = new ArrayList<>();
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      pointers.add(new Pointer(matcher.group(1), matcher.group(2)));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException(
          "line "
              + (pointers.size() + 1)
              + " is not a release id, a space, a SHA-256 and a line feed");
    }
    return pointers;
  }

  /** The whole lines of that form; what lies between them is skipped. */
  static List<Pointer> salvage(byte[] bytes) {
    Matcher matcher = LINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    List<Pointer> pointers = new ArrayList<>();
    while (matcher.find()) {
      pointers.add(new Pointer(matcher.group(1), matcher.group(2)));
    }
    return pointers;
  }
}
