package org.coecorpus.read;

import java.util.List;
import java.util.Optional;
import org.coecorpus.incident.Milestone;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline before it is typed.
 *
 * @param at ISO-8601, or as written where it could not be dated; null if it has no time
 * @param zone the zone's words, where the entry has its own
 * @param milestone the words that mark it as one
 * @param emphasised whether the entry is bold as a whole
 */
record TimelineEntryDraft(
    Raw.@Nullable Text at,
    Optional<Passage> zone,
    Passage text,
    Optional<Passage> milestone,
    boolean emphasised,
    List<Passage> links) {

  private static final int LABEL_LENGTH = 40;

  /** What may stand between the mark of a milestone and what is told. */
  private static final Pattern LABEL =
      Pattern.compile("[*_]+\\s*[:.–—-]+[*_]*\\s+|\\s*:[*_]*\\s+|[*_)\\]]+\\s+");

  /** Labels without emphasis that can hardly be meant of a single part, as "Recovery:" can. */
  private static final Pattern CLEAR_LABEL =
      Pattern.compile("(?i)[a-z]+ [a-z ]+|detected|detection|mitigated|mitigation|trigger");

  private static final Pattern SHOUTED =
      Pattern.compile("\\s((?:[A-Z]{2,20}\\s){0,3}[A-Z]{5,20})[\\s.!]*$");

  static TimelineEntryDraft of(
      Raw.@Nullable Text at, @Nullable Stamp stamp, Passage text, Inline inline) {
    Optional<Passage> zone =
        Optional.ofNullable(stamp)
            .map(Stamp::zoneWords)
            .map(span -> Passage.of(text.source(), span));
    String opening = stamp == null ? "" : stamp.opening();
    boolean opened = !opening.isEmpty();
    Passage told = opened ? closed(text, opening) : text;
    Optional<Passage> milestone = milestone(told);
    List<Inline.Link> links = inline.links(text);
    Passage bare = withoutLinks(milestone.map(mark -> without(told, mark)).orElse(told), links);
    return new TimelineEntryDraft(
        at,
        zone,
        !bare.isEmpty() ? bare : told.isEmpty() ? text : told,
        milestone,
        opened,
        links.stream().map(Inline.Link::target).toList());
  }

  /** Without the mark of a milestone at the start, if it is set apart by emphasis or a colon. */
  private static Passage without(Passage text, Passage mark) {
    Matcher label =
        LABEL.matcher(new Passage(text.source(), Math.max(text.start(), mark.end()), text.end()));
    boolean first = new Passage(text.source(), text.start(), mark.start()).trim("*_[(").isEmpty();
    return first && label.lookingAt()
        ? new Passage(text.source(), mark.end() + label.end(), text.end()).trim()
        : text;
  }

  /** Without brackets at the end that hold one link each and nothing else. */
  private static Passage withoutLinks(Passage text, List<Inline.Link> links) {
    Passage rest = text;
    for (int i = links.size() - 1; i >= 0; i--) {
      Passage link = links.get(i).whole();
      int open = link.start() - 1;
      boolean bracketed =
          open >= rest.start()
              && rest.end() == link.end() + 1
              && rest.source().charAt(open) == '('
              && rest.source().charAt(link.end()) == ')';
      if (!bracketed) {
        return rest;
      }
      rest = new Passage(rest.source(), rest.start(), open).trim();
    }
    return rest;
  }

  /** The same entry with text up to {@code end}. */
  TimelineEntryDraft extendedTo(int end) {
    boolean onlyStamp = at != null && text.end() <= at.span().end() + 1;
    int start = onlyStamp ? Math.min(text.end(), end) : text.start();
    Passage longer = new Passage(text.source(), start, Math.max(text.end(), end)).trim();
    return new TimelineEntryDraft(at, zone, longer, milestone, emphasised, links);
  }

  /** The same entry, known to matter. */
  TimelineEntryDraft emphatic() {
    return new TimelineEntryDraft(at, zone, text, milestone, true, links);
  }

  Optional<Milestone> knownMilestone() {
    return milestone.flatMap(words -> Words.milestone(words.text()));
  }

  /** Without the end of an emphasis that began before the stamp. */
  private static Passage closed(Passage text, String mark) {
    String words = text.text();
    int at = words.indexOf(mark);
    boolean whole = at >= 0 && words.substring(at + mark.length()).isBlank();
    return whole ? text.subSequence(0, at).trim() : text;
  }

  /** Bold words, words in italic brackets, or a label at the start, if they name a milestone. */
  private static Optional<Passage> milestone(Passage text) {
    Optional<Passage> bold =
        Inline.bold(text).stream().filter(TimelineEntryDraft::isMilestone).findFirst();
    return bold.or(() -> shouted(text))
        .or(() -> bracketed(text))
        .or(() -> label(text))
        .or(() -> whole(text))
        .or(() -> lastClause(text));
  }

  /** Words in capitals at the end, as in "errors on all hosts OUTAGE BEGINS". */
  private static Optional<Passage> shouted(Passage text) {
    Matcher words = SHOUTED.matcher(text);
    return words.find()
        ? Optional.of(text.subSequence(words.start(1), words.end(1)))
            .filter(TimelineEntryDraft::isMilestone)
        : Optional.empty();
  }

  /** The last clause, as in "the consumers are restarted, incident resolved". */
  private static Optional<Passage> lastClause(Passage text) {
    Passage line = text.firstLine().trim().trimEnd(".!");
    String words = line.text();
    int at =
        Math.max(
            words.lastIndexOf(", "), Math.max(words.lastIndexOf(". "), words.lastIndexOf("; ")));
    return at < 0 || words.length() - at > LABEL_LENGTH
        ? Optional.empty()
        : whole(line.from(at + 2));
  }

  private static Optional<Passage> whole(Passage text) {
    return Optional.of(text.trim("*_.!"))
        .filter(words -> CLEAR_LABEL.matcher(words).matches())
        .filter(TimelineEntryDraft::isMilestone);
  }

  private static Optional<Passage> bracketed(Passage text) {
    String words = text.text();
    for (int open = words.indexOf('('); open >= 0; open = words.indexOf('(', open + 1)) {
      int close = words.indexOf(')', open);
      if (close < 0) {
        break;
      }
      if (close - open <= LABEL_LENGTH) {
        Passage inside = text.subSequence(open + 1, close).trim("*_ ");
        if (isMilestone(inside)) {
          return Optional.of(inside);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Passage> label(Passage text) {
    String words = text.subSequence(0, Math.min(text.length(), LABEL_LENGTH)).text();
    int colon = words.indexOf(':');
    return colon <= 0
        ? Optional.empty()
        : Optional.of(text.subSequence(0, colon).trim("*_[ ]"))
            .filter(label -> CLEAR_LABEL.matcher(label).matches())
            .filter(TimelineEntryDraft::isMilestone);
  }

  private static boolean isMilestone(Passage words) {
    return words.length() <= LABEL_LENGTH && Words.milestone(words.text()).isPresent();
  }

  /** The entry as raw fields. */
  Raw.Fields raw() {
    Raw.Builder fields = new Raw.Builder();
    if (at != null) {
      fields.put("at", at);
    }
    zone.ifPresent(words -> fields.put("zone", words));
    fields.put("text", text);
    milestone.ifPresent(words -> fields.put("milestone", words));
    fields.put("links", links.stream().map(Raw.Text::of).toList());
    return fields.build(text.span());
  }
}
