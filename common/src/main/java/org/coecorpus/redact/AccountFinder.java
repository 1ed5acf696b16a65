package org.coecorpus.redact;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of accounts: IBANs, which prove themselves by a check digit or by country and length;
 * payment cards; and any number of six digits or more that the text calls an account's. An IBAN of
 * the right length whose check digit is wrong is redacted too, for it is most likely a slip in a
 * real one.
 */
final class AccountFinder {

  private static final Set<String> ACCOUNT = Context.list("account");
  private static final Set<String> CARD = Context.list("card");
  private static final Set<String> NUMBERED = Context.list("numbered");
  private static final Set<String> NUMBER = Context.list("number-words");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST_IBAN = 34;
  private static final Map<String, Integer> IBAN_LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AE", 23),
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("BR", 29),
          Map.entry("CH", 21),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("EE", 20),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IL", 23),
          Map.entry("IS", 26),
          Map.entry("IT", 27),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MC", 27),
          Map.entry("MT", 31),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("SA", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("SM", 27),
          Map.entry("TR", 26));

  private final PlainText text;
  private int start;
  private int end;

  AccountFinder(PlainText text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether an IBAN begins at {@code i}, where two letters and two digits stand. */
  boolean findIban(int i) {
    char[] chars = text.chars();
    StringBuilder iban = new StringBuilder();
    int at = i;
    int best = -1;
    boolean grouped = false;
    while (iban.length() <= LONGEST_IBAN) {
      int from = at;
      while (Letters.isWord(chars[at]) && chars[at] < 128 && iban.length() <= LONGEST_IBAN) {
        iban.append((char) (Letters.isDigit(chars[at]) ? chars[at] : chars[at] & ~0x20));
        at++;
      }
      boolean alone = !Letters.isWord(chars[at]) && chars[at] != '_';
      if (alone && isIban(iban, grouped, Letters.isUpper(chars[i]))) {
        best = at;
      }
      boolean four = at - from == 4;
      boolean goesOn = (chars[at] == ' ' || chars[at] == '-') && Letters.isWord(chars[at + 1]);
      if (!four || !goesOn) {
        break;
      }
      grouped = true;
      at++;
    }
    start = i;
    end = best;
    return best > 0;
  }

  private static boolean isIban(StringBuilder iban, boolean grouped, boolean upper) {
    if (iban.length() < SHORTEST_IBAN || iban.length() > LONGEST_IBAN) {
      return false;
    }
    if (isChecked(iban.toString())) {
      return true;
    }
    int length = IBAN_LENGTHS.getOrDefault(iban.substring(0, 2), 0);
    int tail = 0;
    for (int i = iban.length() - 8; i < iban.length(); i++) {
      tail += Letters.isDigit(iban.charAt(i)) ? 1 : 0;
    }
    // Grouped in fours it can be nothing else; in one piece a digit may be missing or double.
    int slack = grouped ? 2 : 1;
    return upper
        && tail == 8
        && length >= 20 - (grouped ? 5 : 0)
        && Math.abs(iban.length() - length) <= slack;
  }

  /** ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1. */
  private static boolean isChecked(String iban) {
    StringBuilder number = new StringBuilder();
    for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      number.append(Character.digit(c, 36));
    }
    return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** Whether the row of digits at {@code i} is a card's, or is called an account's. */
  boolean find(NumberShape shape, int i) {
    char[] chars = text.chars();
    start = i;
    if (i > 0 && (Letters.isWord(chars[i - 1]) || "_.,+".indexOf(chars[i - 1]) >= 0)) {
      return false;
    }
    List<String> before = Context.before(text, i, 3);
    return findCard(shape, before) || findCalled(shape, before);
  }

  private boolean findCard(NumberShape shape, List<String> before) {
    for (int count = Math.min(5, shape.groups()); count > 0; count--) {
      int digits = shape.digits(count);
      if (digits >= 13
          && digits <= 19
          && isGroupedAsCard(shape, count)
          && isAlone(shape.end(count - 1))) {
        String number = shape.number(count);
        boolean called = before.stream().anyMatch(CARD::contains);
        boolean counted = count == 1 && isNamed(before);
        if (called || (!counted && isIssued(number) && isLuhn(number))) {
          end = shape.end(count - 1);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNamed(List<String> before) {
    String last = Context.word(before, 0);
    return NUMBERED.contains(last)
        || (NUMBER.contains(last) && NUMBERED.contains(Context.word(before, 1)));
  }

  private static boolean isGroupedAsCard(NumberShape shape, int count) {
    for (int g = 1; g < count; g++) {
      if (!shape.isGap(g, ' ') && !shape.isGap(g, '-')) {
        return false;
      }
    }
    return count == 1
        || (count >= 4 && shape.hasSizes(4, 4, 4))
        || (count == 3 && (shape.hasSizes(4, 6, 5) || shape.hasSizes(4, 6, 4)));
  }

  /** The beginnings that the large issuers use. */
  private static boolean isIssued(String number) {
    int two = Integer.parseInt(number.substring(0, 2));
    int four = Integer.parseInt(number.substring(0, 4));
    return switch (number.length()) {
      case 14 -> two == 36 || two == 38;
      case 15 -> two == 34 || two == 37;
      case 13, 19 -> two / 10 == 4;
      case 16 ->
          two / 10 == 4
              || (two >= 51 && two <= 55)
              || (four >= 2221 && four <= 2720)
              || four == 6011
              || two == 65
              || (four >= 6440 && four <= 6499)
              || two == 35
              || two == 62;
      default -> false;
    };
  }

  private static boolean isNumberWord(String word) {
    return NUMBER.contains(word)
        || word.equals("code")
        || word.equals("ending")
        || word.length() <= 2;
  }

  private boolean findCalled(NumberShape shape, List<String> before) {
    String last = Context.word(before, 0);
    boolean called =
        ACCOUNT.contains(last) || (isNumberWord(last) && ACCOUNT.contains(Context.word(before, 1)));
    boolean date = shape.hasSizes(4, 2, 2) && shape.gap(1) == '-';
    if (!called || date) {
      return false;
    }
    for (int count = shape.groups(); count > 0; count--) {
      boolean joined = true;
      for (int g = 1; g < count; g++) {
        joined &=
            shape.isGap(g, '-')
                || (shape.size(g) > 1 && (shape.isGap(g, ' ') || shape.isGap(g, '.')));
      }
      if (joined && shape.digits(count) >= 6 && isAlone(shape.end(count - 1))) {
        end = shape.end(count - 1);
        return true;
      }
    }
    return false;
  }

  private boolean isAlone(int at) {
    char[] chars = text.chars();
    boolean goesOn = ":.,-".indexOf(chars[at]) >= 0 && Letters.isDigit(chars[at + 1]);
    return !Letters.isWord(chars[at]) && chars[at] != '_' && chars[at] != '%' && !goesOn;
  }

  /** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of 10. */
  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
