package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.text.Vocabulary;

/** Rules on what must not be said of customers. */
final class CustomerRules {

  private static final Pattern GUESS = Lexicon.anyOf("guesses");
  private static final Pattern BUSINESS = Lexicon.anyOf("business-of-customers");
  private static final Pattern CUSTOMERS = Lexicon.anyOf("customers");
  private static final Pattern PERMISSION = Lexicon.anyOf("permissions");
  private static final String NAME =
      "((?:[A-Z][A-Za-z0-9&-]*[a-z][A-Za-z0-9]*)(?:,? (?:(?:and|of|&) )?[A-Z][A-Za-z0-9&-]*){0,3}(?:,? (?:Inc|Ltd|Corp|Co|S\\.A)\\.)?)";
  private static final Pattern CUSTOMER_THEN_NAME =
      Pattern.compile(
          "\\b([Cc]ustomer|[Cc]lient|[Tt]enant)(?:,| named| called|:)? [\"“*_]{0,2}" + NAME);
  private static final Pattern NAME_THEN_CUSTOMER =
      Pattern.compile(
          NAME
              + "(?:(?:,| \\(|,? (?:which |who )?(?:is|was)) ?(?:an?|one of|our|the) (?:[a-z-]+ ){0,4}(?:customer|client|tenant)s?| tenant)\\b");
  private static final Pattern LEGAL = Lexicon.lastOf("legal-forms");
  private static final Pattern PLURAL = Pattern.compile("[A-Z]{2,10}s");
  private static final Set<String> NO_NAMES = Set.copyOf(Lexicon.entries("not-customers"));

  private CustomerRules() {}

  /** I6: a guess at what it cost customers; measured effects and permissions are exempt. */
  static Verdict guessesBusiness(AuditedCoe coe) {
    List<Passage> guesses = new ArrayList<>();
    for (Passage text : coe.texts()) {
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        if (sentence.has(BUSINESS) && sentence.has(CUSTOMERS) && isGuess(sentence, exempt)) {
          guesses.add(sentence);
        }
      }
    }
    return Verdict.at(guesses);
  }

  private static boolean isGuess(Passage sentence, Exempt exempt) {
    return !sentence.has(PERMISSION)
        && sentence.all(GUESS).stream().anyMatch(guess -> !exempt.covers(guess));
  }

  /** I7: a name of the list, or a proper name beside customer, client or tenant. */
  static Verdict named(AuditedCoe coe) {
    List<Passage> names = new ArrayList<>();
    for (Passage text : coe.texts()) {
      List<Passage> found = new ArrayList<>(coe.names().in(text, RedactionKind.CUSTOMER));
      found.removeIf(name -> isOwn(coe, name.toString()));
      Exempt exempt = Exempt.codeIn(text);
      Covered listed = Covered.by(found, text);
      for (Passage name : beside(text)) {
        if (!isOwn(coe, name.toString()) && !exempt.covers(name) && !listed.touches(name)) {
          listed.add(name);
          found.add(name);
        }
      }
      found.sort(Comparator.comparingInt(name -> name.startIn(text)));
      names.addAll(found);
    }
    return Verdict.at(names);
  }

  private static List<Passage> beside(Passage text) {
    List<Passage> names = new ArrayList<>();
    Matcher after = CUSTOMER_THEN_NAME.matcher(text);
    int lineStart = 0;
    int seen = 0;
    while (after.find()) {
      Passage name = text.sub(after.start(2), after.end(2));
      boolean headline = Character.isUpperCase(after.group(1).charAt(0));
      lineStart = lineStart(text, after.start(), seen, lineStart);
      seen = after.start();
      if (isName(name) && (!headline || "#*|".indexOf(text.charAt(lineStart)) < 0)) {
        names.add(name);
      }
    }
    Matcher before = NAME_THEN_CUSTOMER.matcher(text);
    while (before.find()) {
      withoutArticle(text.sub(before.start(1), before.end(1)))
          .filter(name -> isName(name) && (!isFirst(text, name) || LEGAL.matcher(name).find()))
          .ifPresent(names::add);
    }
    return names;
  }

  /** A capital that begins a sentence may be that of any word, unless words like a name follow. */
  private static boolean isFirst(Passage text, Passage name) {
    int i = name.startIn(text) - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "*_-|#".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    boolean first = i < 0 || ".!?:".indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '\n';
    return first && name.toString().indexOf(' ') < 0;
  }

  private static Optional<Passage> withoutArticle(Passage name) {
    String words = name.toString();
    for (String article :
        List.of("The ", "A ", "An ", "Our ", "One ", "At ", "For ", "On ", "In ")) {
      if (words.startsWith(article)) {
        return Optional.of(name.sub(article.length(), name.length()));
      }
    }
    return Optional.of(name);
  }

  private static boolean isName(Passage name) {
    String first = name.toString().split("[ ,'’]", 2)[0];
    boolean plural = PLURAL.matches(first);
    return first.length() > 1 && !plural && !NO_NAMES.contains(first.toLowerCase(Locale.ROOT));
  }

  /** Where the line of {@code at} begins, if that of {@code seen} begins at {@code known}. */
  private static int lineStart(Passage text, int at, int seen, int known) {
    for (int i = at; i > seen; i--) {
      if (text.charAt(i - 1) == '\n') {
        return i;
      }
    }
    return known;
  }

  private static boolean isOwn(AuditedCoe coe, String name) {
    String plain = Vocabulary.plain(name);
    return plain.equals(Vocabulary.plain(String.valueOf(coe.coe().service())))
        || plain.equals(Vocabulary.plain(String.valueOf(coe.coe().team())));
  }
}
