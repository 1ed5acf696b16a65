package org.coecorpus.read;

import java.io.IOException;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * A COE as plain text. A text is plain if nothing in it is Markdown, or if more names of sections
 * stand in it as bare lines than as headings of Markdown.
 */
final class PlainTextFormat implements SourceFormat {

  static final String FORM = ParsedCoe.PLAIN_TEXT_FORM;

  private static final Pattern FRONT = Pattern.compile("\\s*(?:---|\\+\\+\\+)[ \\t]*\\r?\\n");
  private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+(\\S.{0,150}?)[ \\t#]*");
  private static final Pattern BOLD =
      Pattern.compile("(?:[-*+] )?(?:\\*\\*|__)([^*_]{2,60}?):?(?:\\*\\*|__):?.*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern MARK =
      Pattern.compile(
          "#{1,6}[ \\t]+\\S.*|```.*|~~~.*|>\\s.*|<!--.*|[-*+] \\[[ xX]?\\] .*|\\|?\\s*:?-{3,}:?\\s*\\|.*"
              + "|.*\\*\\*[^*\\s][^*]{0,80}\\*\\*.*|.*\\]\\((?:https?:|/|#|\\.)[^()]{0,300}\\).*|={3,}|-{3,}");

  private final SourceFormat whole;

  PlainTextFormat(ReadLimits limits) {
    this.whole = new MarkdownFormat(limits, MarkdownDocument::plain);
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public boolean reads(String head) {
    if (FRONT.matcher(head.substring(0, Math.min(head.length(), 200))).lookingAt()) {
      return false;
    }
    boolean marked = false;
    int headings = 0;
    int bare = 0;
    boolean afterBareName = false;
    for (String raw : head.split("[\\n\\f]", -1)) {
      String line = raw.strip();
      if (afterBareName && UNDERLINE.matches(line)) {
        headings++;
        bare--;
      }
      Matcher heading = HEADING.matcher(line);
      Matcher bold = BOLD.matcher(line);
      if (heading.matches()) {
        headings += SectionKind.of(heading.group(1)).isPresent() ? 1 : 0;
      } else if (bold.matches()) {
        headings += SectionKind.exactly(bold.group(1)).isPresent() ? 1 : 0;
      } else if (isBareName(line)) {
        bare++;
      }
      afterBareName = isBareName(line);
      marked = marked || MARK.matches(line);
    }
    return bare > headings || !marked;
  }

  private static boolean isBareName(String line) {
    return !line.isEmpty()
        && line.length() <= 60
        && Character.isUpperCase(line.charAt(0))
        && SectionKind.exactly(line).isPresent();
  }

  @Override
  public SourceObjects open(String source, DecodedText text) throws IOException {
    return whole.open(source, text);
  }
}
