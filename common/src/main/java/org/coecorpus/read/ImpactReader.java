package org.coecorpus.read;

import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** The impact section: its text, "26,112 of 31,480 commands failed", orders, screenshots. */
final class ImpactReader {

  private static final String NUMBER = "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})";
  private static final Pattern SHARE =
      Pattern.compile(
          NUMBER
              + "(?:\\s+[a-z]+){0,3}?\\s+(?:out of|of)\\s+(?:the\\s+|all\\s+)?"
              + NUMBER
              + "\\s+((?:[a-z-]+\\s+){0,3}?[a-z-]+?)(?:\\s*\\(|\\s+(?:failed|were|was|got|had|that|in|on|could|did|with|due|from|planned|placed|per|over|during|for|to|left|at)\\b|[.,;:]|$)");
  private static final Pattern ORDERS = Pattern.compile("(?i)\\borders?\\b");

  private ImpactReader() {}

  static Optional<Raw.Fields> read(Section root, Inline inline) {
    Optional<Section> section =
        root.topmost(SectionKind.IMPACT).stream()
            .filter(part -> part.content().isPresent())
            .findFirst();
    Optional<Passage> text = section.flatMap(Section::content);
    if (text.isEmpty() || Phrases.isNothing(text.get())) {
      return Optional.empty();
    }
    Raw.Builder impact = new Raw.Builder().put("text", text.get());
    Matcher share = SHARE.matcher(text.get());
    int at = 0;
    while (at < text.get().length() && share.find(at)) {
      Passage unit = text.get().subSequence(share.start(3), share.end(3));
      Passage some = text.get().subSequence(share.start(1), share.end(1));
      Passage all = text.get().subSequence(share.start(2), share.end(2));
      if (ORDERS.matcher(unit).find()) {
        impact.put(
            "orders", new Raw.Builder().put("affected", some).put("total", all).build(some.span()));
      } else if (!impact.has("failed")) {
        impact.put("failed", some).put("total", all).put("unit", unit);
      }
      at = Math.max(share.end(2), at + 1);
    }
    impact.put(
        "screenshots",
        inline.pictures(text.get()).stream().map(link -> Raw.Text.of(link.target())).toList());
    return Optional.of(impact.build(text.get().span()));
  }
}
