package org.coecorpus.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of accounts: IBANs and payment cards, which prove themselves by a check digit, and any
 * number of six digits or more that the text calls an account's.
 */
final class AccountFinder implements Finder {

  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\\b");
  private static final Pattern CARD =
      Pattern.compile(
          "\\b(?:(?:4[0-9]{3}|5[1-5][0-9]{2}|2[2-7][0-9]{2}|6011|65[0-9]{2})(?:[ -]?[0-9]{4}){3}"
              + "|3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5})\\b");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)\\b(?:account|acct|a/c)\\.?(?:\\s+(?:number|no|nr|id)\\.?)?[\\s:=#`\"'(]{1,4}"
              + "([0-9](?:[0-9-]{4,32})[0-9])\\b");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    for (Matcher iban = IBAN.matcher(text); iban.find(); ) {
      if (isIban(digitsAndLetters(iban.group()))) {
        finds.add(new Find(iban.start(), iban.end(), RedactionKind.ACCOUNT));
      }
    }
    for (Matcher card = CARD.matcher(text); card.find(); ) {
      if (isLuhn(digitsAndLetters(card.group()))) {
        finds.add(new Find(card.start(), card.end(), RedactionKind.ACCOUNT));
      }
    }
    for (Matcher called = CALLED.matcher(text); called.find(); ) {
      boolean date = called.group(1).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
      if (!date) {
        finds.add(new Find(called.start(1), called.end(1), RedactionKind.ACCOUNT));
      }
    }
    return finds;
  }

  private static String digitsAndLetters(String text) {
    return text.replaceAll("[ -]", "");
  }

  /** ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1. */
  private static boolean isIban(String iban) {
    StringBuilder number = new StringBuilder();
    for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      number.append(Character.digit(c, 36));
    }
    return iban.length() >= 15
        && iban.length() <= 34
        && new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /**
   * ISO/IEC 7812: every second digit from the right doubled, the sum of digits a multiple of 10.
   */
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
