package org.coecorpus.read;

import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * One why taken apart: "Why #2: Why was it dark? Answer: The lamp broke."
 *
 * @param id the number in its label, such as 2 or 2b
 * @param question empty where there is none
 * @param answer empty where there is none
 */
record WhyText(Optional<Passage> id, Passage question, Passage answer) {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[*_>\\s]*(?:(?:why|branch|q)\\s*#?([0-9]+[a-z]?(?:\\.[0-9]+)*[a-z]?)?(?:\\s*\\([^()\\n]{1,60}\\))?\\s*[:.)?–—-]|([0-9]+[a-z]?(?:\\.[0-9]+)*)[.):])[*_]*\\s+[*_]*");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)[*_\\s>-]*(?:answer|ans|a)\\s*[:.–—-]+[*_]*\\s*|[*_\\s>]*(?:→|->|=>|:|–|—|-)\\s+[*_]*|[*_\\s]+");
  private static final Pattern ANSWER_LINE = Pattern.compile("(?i)^[*_]*(?:answer|a)\\s*:");
  private static final Pattern MARK = Pattern.compile("\\?[*_\"”)]*(?:\\s|$)");
  private static final Pattern WHY = Pattern.compile("(?i)[*_]*why\\b");

  /** Takes the words apart; without any question they are an answer. */
  static WhyText of(Passage own) {
    Passage text = own.trim();
    Optional<Passage> id = Optional.empty();
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt()) {
      int group = label.group(1) != null ? 1 : 2;
      if (label.group(group) != null) {
        id = Optional.of(text.subSequence(label.start(group), label.end(group)));
      }
      text = text.from(label.end());
    }
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      int end = mark.start() + 1;
      return new WhyText(id, text.subSequence(0, end).trim("*_"), answer(text.from(end)));
    }
    Passage line = text.firstLine();
    Passage rest = text.from(line.length());
    boolean asks = WHY.matcher(line).lookingAt() || ANSWER_LINE.matcher(rest.trim()).find();
    return asks && !ANSWER_LINE.matcher(line).find()
        ? new WhyText(id, line.trim("*_"), answer(rest))
        : new WhyText(id, text.subSequence(0, 0), answer(text));
  }

  /** The words without a label that says that they are the answer. */
  static Passage answer(Passage text) {
    Matcher label = ANSWER.matcher(text);
    Passage rest = label.lookingAt() ? text.from(label.end()) : text;
    return rest.trim().unwrapped();
  }

  /** Whether the first line asks why. */
  static boolean isQuestion(Passage text) {
    Passage line = text.firstLine();
    Matcher label = LABEL.matcher(line);
    return WHY.matcher(line).lookingAt()
        || (label.lookingAt() && WHY.matcher(line.from(label.end())).lookingAt());
  }
}
