package org.coecorpus.read;

import java.util.List;
import java.util.Map;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/**
 * The fields between {@code ---} lines (YAML) or {@code +++} lines (TOML) at the start of a text.
 *
 * @param fields as written
 * @param bodyStart where the body begins; 0 where there is no front matter
 * @param span where it stands, fences included; where there is none, what was looked at
 * @param flaw why it, or the access label in it, could not be read as it should; empty if it could
 */
record FrontMatter(Raw.Fields fields, int bodyStart, Span span, String flaw) {

  private static final int MAX_LENGTH = 256 << 10;
  private static final Pattern OPEN = Pattern.compile("\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n");

  private static final Pattern GAP = Pattern.compile("(?m)^[ \\t]*\\r?$");
  private static final java.util.regex.Pattern FIELD =
      java.util.regex.Pattern.compile("[\\w\"' .-]{1,60}:(\\s.*)?");
  private static final String NO_FIELDS =
      "expected fields between two lines of --- (YAML) or +++ (TOML)";

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
    return none(text, new Span(start, firstGap(text, start, end)));
  }

  /** The end of the lines before a blank one: what would be front matter if it were closed. */
  private static int firstGap(String text, int start, int end) {
    Matcher gap = GAP.matcher(text.substring(start, end));
    return gap.find() ? start + gap.start() : end;
  }

  private static FrontMatter none() {
    Span nothing = new Span(0, 0);
    return new FrontMatter(new Raw.Fields(Map.of(), nothing), 0, nothing, "");
  }

  private static FrontMatter none(String text, Span seen) {
    boolean hidden = AccessLabel.isNamedIn(seen.of(text));
    return hidden ? new FrontMatter(none().fields, 0, seen, NO_FIELDS) : none();
  }

  private static FrontMatter read(String text, String fence, Span inside, int bodyStart) {
    Span all = new Span(0, bodyStart);
    if (fence.equals("+++")) {
      Raw.Fields fields = new FieldLines(text, '=').read(inside);
      boolean hidden =
          AccessLabel.isNamedIn(inside.of(text))
              && fields.fields().keySet().stream().noneMatch(AccessLabel::isLabel);
      return new FrontMatter(fields, bodyStart, all, hidden ? NO_FIELDS : "");
    }
    if (!looksLikeFields(inside.of(text))) {
      return none(text, new Span(inside.start(), firstGap(text, inside.start(), inside.end())));
    }
    try {
      return new FrontMatter(YamlTree.read(text, inside), bodyStart, all, "");
    } catch (IllegalArgumentException e) {
      String flaw = "expected YAML: " + e.getMessage();
      return new FrontMatter(new FieldLines(text, ':').read(inside), bodyStart, all, flaw);
    }
  }

  /** Two rules with prose between them are not front matter. */
  private static boolean looksLikeFields(String inside) {
    List<String> lines = inside.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() || lines.stream().anyMatch(line -> FIELD.matcher(line).matches());
  }
}
