package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Statuses of the document with their dates, in words: "Completed (2026-01-12)", "Draft 2026-01-03,
 * in review 2026-01-05, completed 2026-01-12", "2026-01-03: Draft".
 */
final class StatusHistory {

  private static final String MARKS = " \t\r\n*_`>|:;,.()[]–—-→=";
  private static final Pattern LINK_WORD = Pattern.compile("(?i)\\s+(?:on|since|at|as of|from)$");
  private static final Pattern END =
      Pattern.compile("[(\\[,;:–—\\n]|\\s-\\s|\\.\\s|(?i)\\s+(?:on|since|as of)\\s");

  /** A status and when the document had it. */
  record Change(Passage status, Stamp at) {}

  private final Stamps stamps;

  StatusHistory(Stamps stamps) {
    this.stamps = stamps;
  }

  /** The changes in the order of the text; empty if something else is told between the dates. */
  List<Change> changes(Passage words) {
    List<Stamp> dates = dates(words);
    for (boolean before : new boolean[] {true, false}) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < dates.size(); i++) {
        Stamp at = dates.get(i);
        int from = i == 0 ? words.start() : dates.get(i - 1).words().end();
        int to = i + 1 == dates.size() ? words.end() : dates.get(i + 1).words().start();
        status(
                before
                    ? new Passage(words.source(), from, at.words().start())
                    : new Passage(words.source(), at.words().end(), to))
            .ifPresent(status -> changes.add(new Change(status, at)));
      }
      if (changes.size() == dates.size()) {
        return changes;
      }
    }
    return List.of();
  }

  /** The status that the words say, or the last of several with their dates. */
  Optional<Passage> last(Passage words) {
    if (Words.coeStatus(words.text()).isPresent()) {
      return Optional.of(words);
    }
    List<Change> changes = changes(words);
    if (!changes.isEmpty()) {
      return Optional.of(changes.get(changes.size() - 1).status());
    }
    Matcher end = END.matcher(words);
    return end.find() ? status(words.subSequence(0, end.start())) : Optional.empty();
  }

  private List<Stamp> dates(Passage words) {
    List<Stamp> dates = new ArrayList<>();
    Optional<Stamp> next = stamps.next(words, 0);
    while (next.isPresent()) {
      dates.add(next.get());
      next = stamps.next(words, next.get().words().end() - words.start());
    }
    return dates;
  }

  private static Optional<Passage> status(Passage words) {
    Passage bare = words.trim(MARKS);
    Matcher link = LINK_WORD.matcher(bare);
    Passage status = link.find() ? bare.subSequence(0, link.start()).trim(MARKS) : bare;
    return Optional.of(status).filter(word -> Words.coeStatus(word.text()).isPresent());
  }
}
