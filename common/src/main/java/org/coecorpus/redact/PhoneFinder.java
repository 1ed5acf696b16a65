package org.coecorpus.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Telephone numbers: international with {@code +} or {@code 00}, North American in its three
 * groups, national with a leading 0 in groups, and any number that the text calls a telephone's.
 * Not: dates and times, offsets, counts with or without thousands separators, ids in one piece.
 */
final class PhoneFinder implements Finder {

  private static final String GAP = "[ .\\x{A0}\\x{202F}()/-]{0,3}";
  private static final Pattern INTERNATIONAL =
      Pattern.compile("\\+[1-9](?:" + GAP + "[0-9]){6,14}");
  private static final Pattern DOUBLE_ZERO =
      Pattern.compile("00[ -]?[1-9][0-9]{0,2}[ ()/-]{1,3}[0-9](?:[ ()/-]{0,3}[0-9]){5,12}");
  private static final Pattern NORTH_AMERICAN =
      Pattern.compile(
          "(?:1[-. ])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-. ])[0-9]{3}[-. ][0-9]{4}");
  private static final Pattern NATIONAL =
      Pattern.compile(
          "\\(?0[1-9][0-9]{0,4}\\)?(?:[ /-][0-9]{3,4}[ -][0-9]{3,4}|[ /-][0-9]{3,8}"
              + "|(?:[ .-][0-9]{2}){4})");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)\\b(?:tel|telephone|phone|mobile|fax|hotline|call|dial|ring)\\b\\.?"
              + "(?:\\s+(?:number|no|on|at|is)\\b\\.?)?[\\s:=#]{1,3}"
              + "([(+]{0,2}[0-9](?:[ ().-]{0,2}[0-9]){5,14})");
  private static final int FEWEST = 8;
  private static final int FEWEST_IN_ONE_PIECE = 10;
  private static final int FEWEST_NATIONAL = 9;

  private static final List<Form> FORMS =
      List.of(
          new Form(INTERNATIONAL, 0, PhoneFinder::isInternational),
          new Form(DOUBLE_ZERO, 0, number -> true),
          new Form(NORTH_AMERICAN, 0, number -> true),
          new Form(NATIONAL, 0, number -> digits(number) >= FEWEST_NATIONAL),
          new Form(CALLED, 1, number -> true));

  /**
   * One way to write a number.
   *
   * @param group of the pattern that holds the number
   * @param check what the pattern cannot say
   */
  private record Form(Pattern pattern, int group, Predicate<String> check) {}

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        int start = matcher.start(form.group);
        int end = matcher.end(form.group);
        String number = matcher.group(form.group);
        if (isAlone(text, start, end) && form.check.test(number) && !isTime(number)) {
          finds.add(new Find(start, end, RedactionKind.PHONE));
        }
      }
    }
    return finds;
  }

  private static boolean isAlone(String text, int start, int end) {
    // "Ticket #: 090529-001497" is no telephone.
    boolean numbered = text.substring(Math.max(0, start - 3), start).matches(".*#[: ]{0,2}");
    if (numbered || (start > 0 && joins(text.charAt(start - 1)))) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    char after = text.charAt(end);
    boolean goesOn =
        ":.,-".indexOf(after) >= 0
            && end + 1 < text.length()
            && Character.isDigit(text.charAt(end + 1));
    return !Character.isLetterOrDigit(after) && !goesOn;
  }

  private static boolean joins(char before) {
    return Character.isLetterOrDigit(before) || "_.,:-+/".indexOf(before) >= 0;
  }

  private static long digits(String number) {
    return number.chars().filter(Character::isDigit).count();
  }

  private static boolean isInternational(String number) {
    long digits = digits(number);
    boolean onePiece = number.substring(1).chars().allMatch(Character::isDigit);
    boolean thousands =
        digits < FEWEST_IN_ONE_PIECE && number.matches("\\+[0-9]{1,3}([ .\u00A0\u202F][0-9]{3})+");
    return digits >= (onePiece ? FEWEST_IN_ONE_PIECE : FEWEST) && !thousands;
  }

  private static boolean isTime(String number) {
    return number.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
  }
}
