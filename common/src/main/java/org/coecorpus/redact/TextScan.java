package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks through a text once; where a name, a number or an address can begin, the finder for it
 * looks closer. The object is used again for each text and belongs to one thread.
 */
final class TextScan {

  private static final int FEWEST_DIGITS = 6;

  private static final Triggers FORMS = Triggers.ofForms();

  private final Set<RedactionKind> kinds;
  private final Triggers triggers;
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
    this.triggers = names.triggers();
    this.names = new NameFinder(names, text);
  }

  /** What is in a text, in order of place. The list is valid until the next call. */
  List<Find> find(String original) {
    return find(original, triggers, true);
  }

  /** What has a form. */
  List<Find> findForms(String original) {
    return find(original, FORMS, false);
  }

  private List<Find> find(String original, Triggers where, boolean lookForNames) {
    finds.clear();
    withNames = lookForNames;
    text.read(original);
    for (int i = where.next(text.chars(), 0, text.length());
        i < text.length();
        i = where.next(text.chars(), i, text.length())) {
      if (text.isAsWritten() && hasForeign(text.chars(), i)) {
        finds.clear();
        text.fold(original);
        i = 0;
      } else {
        i = Math.max(i + 1, look(text.chars(), i));
      }
    }
    return finds.isEmpty() ? finds : Find.merged(finds);
  }

  private static boolean hasForeign(char[] chars, int at) {
    return (chars[at] | chars[at + 1] | chars[at + 2]) >= 128;
  }

  /** Looks closer at a place; gives the index after what is found there, or 0. */
  private int look(char[] chars, int at) {
    byte kind = Letters.kind(chars[at]);
    boolean within = at > 0 && kind <= Letters.DIGIT && Letters.isWord(chars[at - 1]);
    if (within) {
      return 0;
    }
    return switch (kind) {
      case Letters.DIGIT -> number(chars, at);
      case Letters.AT -> email(at, 1);
      case Letters.PERCENT -> chars[at + 1] == '4' && chars[at + 2] == '0' ? email(at, 3) : 0;
      case Letters.COLON -> colon(at);
      case Letters.LOWER, Letters.UPPER -> word(chars, at);
      default -> 0;
    };
  }

  private int word(char[] chars, int from) {
    if (name(from)) {
      return names.end();
    }
    boolean iban =
        Letters.isDigit(chars[from + 2])
            && Letters.isDigit(chars[from + 3])
            && kinds.contains(RedactionKind.ACCOUNT)
            && accounts.findIban(from);
    return iban ? add(from, accounts.end(), RedactionKind.ACCOUNT) : 0;
  }

  private boolean name(int from) {
    if (withNames && names.find(from)) {
      add(from, names.end(), names.kind());
      return true;
    }
    return false;
  }

  private int number(char[] chars, int from) {
    int end = from + 1;
    while (Letters.isDigit(chars[end])) {
      end++;
    }
    if (Letters.isWord(chars[end])) {
      return name(from) ? names.end() : 0;
    }
    if (chars[end] == '.' && end - from <= 3 && addresses.findV4(from)) {
      boolean version = !kinds.contains(RedactionKind.IP) || addresses.isVersion();
      return version ? addresses.end() : add(from, addresses.end(), RedactionKind.IP);
    }
    if (chars[end] == ':' && end - from == 4) {
      return colon(end);
    }
    if (end - from < FEWEST_DIGITS && !goesOn(chars, end)) {
      return 0;
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
      return add(from, accounts.end(), RedactionKind.ACCOUNT);
    }
    if (kinds.contains(RedactionKind.PHONE) && phones.find(shape, from)) {
      return add(phones.start(), phones.end(), RedactionKind.PHONE);
    }
    return end;
  }

  private int email(int at, int width) {
    return kinds.contains(RedactionKind.EMAIL) && emails.find(text, at, width)
        ? add(emails.start(), emails.end(), RedactionKind.EMAIL)
        : 0;
  }

  private int colon(int at) {
    return kinds.contains(RedactionKind.IP) && addresses.findV6(at)
        ? add(addresses.start(), addresses.end(), RedactionKind.IP)
        : 0;
  }

  private int add(int start, int end, RedactionKind kind) {
    finds.add(new Find(text.start(start), text.end(end), kind));
    return end;
  }
}
