package org.coecorpus.report;

import java.util.Optional;
import org.coecorpus.measure.Measure;

/**
 * What two figures of the same measure allow to be said. Only intervals that do not overlap count
 * as a change: that is stricter than a test at the 5 percent level (for two figures of like
 * precision it corresponds to about 0.6 percent), which leaves room for the comparisons that a
 * report makes side by side.
 */
enum Verdict {
  WORSE("worse than", Inline.Tone.BAD),
  BETTER("better than", Inline.Tone.GOOD),
  NO_CHANGE("no change visible against", Inline.Tone.NEUTRAL),
  NOT_COMPARABLE("not comparable with", Inline.Tone.NEUTRAL);

  private final String words;
  private final Inline.Tone tone;

  Verdict(String words, Inline.Tone tone) {
    this.words = words;
    this.tone = tone;
  }

  /** The verdict, to be followed by quarters; strong only where there is a change. */
  Inline against(String quarters) {
    String text = words + " " + quarters;
    return tone == Inline.Tone.NEUTRAL ? Inline.words(text) : new Inline.Strong(text, tone);
  }

  /** The verdict where it is the same against both quarters. */
  Inline againstBoth() {
    if (tone != Inline.Tone.NEUTRAL) {
      return against("both");
    }
    return Inline.words(words.substring(0, words.lastIndexOf(' ')));
  }

  /** Which figures it is said of, within a sentence; without judgement where there are none. */
  Inline told(String names) {
    String word = words.substring(0, words.indexOf(' '));
    return names.isEmpty()
        ? Inline.words("no figure is " + word)
        : new Inline.Strong(word + ": " + names, tone);
  }

  /** Compares the later figure with the earlier one. */
  static Verdict of(Headline.Better better, Optional<Measure> later, Optional<Measure> earlier) {
    if (!isComparable(later) || !isComparable(earlier)) {
      return NOT_COMPARABLE;
    }
    Measure now = later.get();
    Measure then = earlier.get();
    if (isBelow(then, now)) {
      return better == Headline.Better.HIGHER ? BETTER : WORSE;
    }
    if (isBelow(now, then)) {
      return better == Headline.Better.LOWER ? BETTER : WORSE;
    }
    return NO_CHANGE;
  }

  private static boolean isComparable(Optional<Measure> measure) {
    return measure.filter(MeasureText::isShown).filter(Verdict::hasInterval).isPresent();
  }

  private static boolean hasInterval(Measure measure) {
    return measure.low() != null || measure.high() != null;
  }

  /** An open end reaches as far as need be, so it overlaps with everything on its side. */
  private static boolean isBelow(Measure one, Measure other) {
    return one.high() != null && other.low() != null && one.high() < other.low();
  }
}
