package org.coecorpus.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * A figure of the form {@code X of Y unit (Z percent)}, the unit before or behind the bracket.
 *
 * @param passage all of it
 * @param part X
 * @param total Y
 * @param percent Z as written, with its decimals
 * @param percentPassage Z with its sign or word
 */
record Share(
    Passage passage,
    BigDecimal part,
    BigDecimal total,
    BigDecimal percent,
    Passage percentPassage) {

  private static final String NUMBER = "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})";
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)\\b"
              + NUMBER
              + "(?:\\s+[a-z][a-z'-]{0,30}){0,5}?\\s+(?:out\\s+)?of\\s+(?:(?:the|all|our|a|total|of|its|their|some|about)\\s+){0,3}"
              + NUMBER
              + "([^.;:()0-9]{0,80})\\(\\s*(?:(?:about|around|roughly|approximately|approx\\.|or|i\\.e\\.|ca\\.)\\s*|[~≈=]\\s*)?([0-9]{1,6}(?:\\.[0-9]{1,9})?)\\s?(%|percent|per\\s?cent)");

  /** Every such figure, in order. */
  static List<Share> in(Passage text) {
    List<Share> shares = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      if (isWhole(text, matcher.start())) {
        shares.add(
            new Share(
                text.sub(matcher.start(), bracketEnd(text, matcher.end())),
                number(matcher.group(1)),
                number(matcher.group(2)),
                new BigDecimal(matcher.group(4)),
                text.sub(matcher.start(4), matcher.end(5))));
      }
    }
    return shares;
  }

  /** Of {@code 3.480 of} and {@code A-480 of} no number begins behind the mark. */
  private static boolean isWhole(Passage text, int start) {
    return start == 0 || ".,-/#".indexOf(text.charAt(start - 1)) < 0;
  }

  private static int bracketEnd(Passage text, int end) {
    return end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  /** Whether Z is 100·X/Y, rounded half up or half even at its decimals; truncated is wrong. */
  boolean isRight() {
    return total.signum() == 0
        || exact(RoundingMode.HALF_UP).compareTo(percent) == 0
        || exact(RoundingMode.HALF_EVEN).compareTo(percent) == 0;
  }

  /** What Z should be; empty if nothing can be divided by Y. */
  Optional<BigDecimal> expected() {
    return total.signum() == 0 ? Optional.empty() : Optional.of(exact(RoundingMode.HALF_UP));
  }

  private BigDecimal exact(RoundingMode mode) {
    return part.multiply(BigDecimal.valueOf(100)).divide(total, percent.scale(), mode);
  }
}
