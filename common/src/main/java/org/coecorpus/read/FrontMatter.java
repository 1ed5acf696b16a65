package org.coecorpus.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.coecorpus.text.Span;

/**
 * The fields between {@code ---} lines (YAML) or {@code +++} lines (TOML) at the start of a text.
 *
 * @param fields as written
 * @param bodyStart where the body begins; 0 where there is no front matter
 * @param flaw why it could not be read as YAML and was read line by line; empty if it could
 */
record FrontMatter(Raw.Fields fields, int bodyStart, String flaw) {

  private static final int MAX_LENGTH = 256 << 10;
  private static final Pattern OPEN = Pattern.compile("\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n");

  /** Splits the front matter off. */
  static FrontMatter of(String text) {
    Matcher open = OPEN.matcher(text.substring(0, Math.min(text.length(), 200)));
    if (!open.lookingAt()) {
      return none();
    }
    String fence = open.group(1);
    int start = open.end();
    int end = start;
    while (end < text.length() && end - start < MAX_LENGTH) {
      int lineEnd = text.indexOf('\n', end);
      int next = lineEnd < 0 ? text.length() : lineEnd + 1;
      String line = text.substring(end, next).stripTrailing();
      if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
        return read(text, fence, new Span(start, end), next);
      }
      end = next;
    }
    return none();
  }

  private static FrontMatter none() {
    return new FrontMatter(new Raw.Fields(Map.of(), new Span(0, 0)), 0, "");
  }

  private static FrontMatter read(String text, String fence, Span inside, int bodyStart) {
    if (fence.equals("+++")) {
      return new FrontMatter(new FieldLines(text, '=').read(inside), bodyStart, "");
    }
    if (!looksLikeFields(inside.of(text))) {
      return none();
    }
    try {
      return new FrontMatter(YamlTree.read(text, inside), bodyStart, "");
    } catch (IllegalArgumentException e) {
      String flaw = String.valueOf(e.getMessage());
      return new FrontMatter(new FieldLines(text, ':').read(inside), bodyStart, flaw);
    }
  }

  /** Two rules with prose between them are not front matter. */
  private static boolean looksLikeFields(String inside) {
    List<String> lines = inside.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty()
        || lines.stream().anyMatch(line -> line.matches("[\\w\"' .-]{1,60}:(\\s.*)?"));
  }
}
