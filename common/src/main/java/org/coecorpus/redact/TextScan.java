package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks through a text once. Each character is asked only what it is; where a name, a number or an
 * address can begin, the finder for it looks closer. The object is used again for each text and
 * belongs to one thread.
 */
final class TextScan {

  private static final int FEWEST_DIGITS = 6;

  private final Set<RedactionKind> kinds;
  private final PlainText text = new PlainText();
  private final NumberShape shape = new NumberShape();
  private final EmailFinder emails = new EmailFinder();
  private final AccountFinder accounts = new AccountFinder(text);
  private final IpFinder addresses = new IpFinder(text);
  private final PhoneFinder phones = new PhoneFinder(text);
  private final NameFinder names;
  private final List<Find> finds = new ArrayList<>();
  private boolean withNames;

  TextScan(Set<RedactionKind> kinds, Names names) {
    this.kinds = kinds;
    this.names = new NameFinder(names, text);
  }

  /** What is in a text, in order of place. The list is valid until the next call. */
  List<Find> find(String original, boolean lookForNames) {
    finds.clear();
    withNames = lookForNames;
    text.read(original);
    char[] chars = text.chars();
    int length = text.length();
    int i = 0;
    while (i < length) {
      switch (Letters.kind(chars[i])) {
        case Letters.LOWER, Letters.UPPER -> i = word(chars, i);
        case Letters.DIGIT -> i = number(chars, i);
        case Letters.AT -> i = email(i, 1);
        case Letters.PERCENT -> i = chars[i + 1] == '4' && chars[i + 2] == '0' ? email(i, 3) : i + 1;
        case Letters.COLON -> i = colon(chars, i);
        default -> i++;
      }
    }
    return finds.isEmpty() ? finds : Find.merged(finds);
  }

  private int word(char[] chars, int from) {
    if (withNames && names.find(from)) {
      add(from, names.end(), names.kind());
      return names.end();
    }
    int i = from + 1;
    byte kind = Letters.kind(chars[i]);
    while (kind == Letters.LOWER) {
      kind = Letters.kind(chars[++i]);
    }
    if (kind == Letters.DIGIT && i == from + 2 && Letters.isDigit(chars[i + 1]) && account(from)) {
      return accounts.end();
    }
    if (kind == Letters.UPPER && i == from + 1) {
      return capitals(chars, from);
    }
    // An upper case letter here begins a part of an identifier, and may begin a name.
    return kind == Letters.DIGIT ? rest(chars, i) : i;
  }

  private int capitals(char[] chars, int from) {
    int i = from + 1;
    while (Letters.isUpper(chars[i])) {
      i++;
    }
    if (i == from + 2 && Letters.isDigit(chars[i]) && Letters.isDigit(chars[i + 1]) && account(from)) {
      return accounts.end();
    }
    return rest(chars, i);
  }

  private boolean account(int from) {
    boolean alone = from == 0 || !Letters.isWord(text.chars()[from - 1]);
    if (alone && kinds.contains(RedactionKind.ACCOUNT) && accounts.findIban(from)) {
      add(from, accounts.end(), RedactionKind.ACCOUNT);
      return true;
    }
    return false;
  }

  private static int rest(char[] chars, int from) {
    int i = from;
    while (Letters.isWord(chars[i])) {
      i++;
    }
    return i;
  }

  private int number(char[] chars, int from) {
    int end = from + 1;
    while (Letters.isDigit(chars[end])) {
      end++;
    }
    if (Letters.isWord(chars[end])) {
      if (withNames && names.find(from)) {
        add(from, names.end(), names.kind());
        return names.end();
      }
      return rest(chars, end);
    }
    if (chars[end] == '.' && end - from <= 3 && addresses.findV4(from)) {
      int after = addresses.end();
      if (kinds.contains(RedactionKind.IP) && !addresses.isVersion()) {
        add(from, addresses.end(), RedactionKind.IP);
        after = addresses.end();
      }
      return after;
    }
    if (end - from < FEWEST_DIGITS && !goesOn(chars, end)) {
      return end;
    }
    return isDate(chars, from, end) ? from + 10 : row(from, end);
  }

  private static boolean goesOn(char[] chars, int end) {
    char c = chars[end];
    if (c != ' ' && c != '-' && c != '.' && c != '/' && c != ')') {
      return false;
    }
    char next = chars[end + 1];
    return Letters.isDigit(next) || next == ' ' || next == '(' || next == '-' || next == ')';
  }

  private static boolean isDate(char[] chars, int from, int end) {
    return end - from == 4
        && chars[end] == '-'
        && Letters.isDigit(chars[end + 1])
        && Letters.isDigit(chars[end + 2])
        && chars[end + 3] == '-'
        && Letters.isDigit(chars[end + 4])
        && Letters.isDigit(chars[end + 5])
        && !Letters.isDigit(chars[end + 6])
        && (chars[from] == '1' || chars[from] == '2');
  }

  private int row(int from, int end) {
    shape.read(text, from);
    if (shape.groups() == 0 || shape.digits(shape.groups()) < FEWEST_DIGITS) {
      return end;
    }
    if (kinds.contains(RedactionKind.ACCOUNT) && accounts.find(shape, from)) {
      add(from, accounts.end(), RedactionKind.ACCOUNT);
      return accounts.end();
    }
    if (kinds.contains(RedactionKind.PHONE) && phones.find(shape, from)) {
      add(phones.start(), phones.end(), RedactionKind.PHONE);
      return phones.end();
    }
    return end;
  }

  private int email(int at, int width) {
    if (kinds.contains(RedactionKind.EMAIL) && emails.find(text, at, width)) {
      add(emails.start(), emails.end(), RedactionKind.EMAIL);
      return emails.end();
    }
    return at + width;
  }

  private int colon(char[] chars, int at) {
    char next = chars[at + 1];
    if (!kinds.contains(RedactionKind.IP) || (next != ':' && !Letters.isHex(next))) {
      return at + 1;
    }
    if (addresses.findV6(at)) {
      add(addresses.start(), addresses.end(), RedactionKind.IP);
      return addresses.end();
    }
    return at + 1;
  }

  private void add(int start, int end, RedactionKind kind) {
    finds.add(new Find(text.start(start), text.end(end), kind));
  }
}
