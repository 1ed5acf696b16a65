package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/** Links, pictures and bold words within a passage. */
final class Inline {

  /**
   * A link.
   *
   * @param whole all of it
   * @param label the words; empty for a bare address
   * @param target the address
   */
  record Link(Passage whole, Passage label, Passage target) {}

  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[([^\\[\\]]*)\\](?:\\(<?([^()<>\\s]+(?:\\([^()\\s]*\\)[^()<>\\s]*)?)>?(?:\\s+\"[^\"]*\")?\\)|\\[([^\\[\\]]*)\\])?"
              + "|<?(https?://[^\\s<>)\\]|\"`]+)>?");
  private static final Pattern BOLD =
      Pattern.compile("(?:\\*\\*|__)([^*_\\n]{1,200})(?:\\*\\*|__)");
  private static final String TRAILING = ".,;:!?*_'";

  private final Map<String, Span> definitions;

  Inline(Map<String, Span> definitions) {
    this.definitions = definitions;
  }

  /** Links in the order of the text; a reference without definition is none. */
  List<Link> links(Passage text) {
    return find(text, false);
  }

  /** Pictures in the order of the text; the label is the alternative text. */
  List<Link> pictures(Passage text) {
    return find(text, true);
  }

  static List<Passage> bold(Passage text) {
    List<Passage> bold = new ArrayList<>();
    Matcher matcher = BOLD.matcher(text);
    while (matcher.find()) {
      bold.add(text.subSequence(matcher.start(1), matcher.end(1)).trim(":.,;-–—"));
    }
    return bold;
  }

  /** Most texts hold none, and looking at their characters is cheaper than matching. */
  private static boolean mayHoldLinks(Passage text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || (c == '/' && i > 0 && text.charAt(i - 1) == '/')) {
        return true;
      }
    }
    return false;
  }

  private List<Link> find(Passage text, boolean pictures) {
    List<Link> links = new ArrayList<>();
    if (!mayHoldLinks(text)) {
      return links;
    }
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      boolean picture = "!".equals(matcher.group(1));
      if (picture == pictures) {
        Passage whole = text.subSequence(matcher.start(), matcher.end());
        if (matcher.group(5) != null) {
          Passage target = text.subSequence(matcher.start(5), matcher.end(5)).trimEnd(TRAILING);
          links.add(new Link(whole, target.subSequence(0, 0), target));
        } else {
          Passage label = text.subSequence(matcher.start(2), matcher.end(2));
          if (matcher.group(3) != null) {
            links.add(new Link(whole, label, text.subSequence(matcher.start(3), matcher.end(3))));
          } else {
            String reference = matcher.group(4);
            String key = reference == null || reference.isEmpty() ? label.text() : reference;
            Span target = definitions.get(key.strip().toLowerCase(Locale.ROOT));
            if (target != null) {
              links.add(new Link(whole, label, Passage.of(text.source(), target)));
            }
          }
        }
      }
    }
    return links;
  }
}
