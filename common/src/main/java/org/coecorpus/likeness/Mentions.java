package org.coecorpus.likeness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.coecorpus.text.JoinKey;
import org.coecorpus.text.WordList;

/**
 * What a document names: tickets as written, other things with a hyphen, point or underscore in
 * their name (services, hosts, ids) as hashes, and phrases in quotes or links as hashes.
 */
final class Mentions implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int MOST_TICKETS = 50;
  private static final int MOST_NAMES = 300;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUOTE = 200;
  private static final int WORDS_OF_A_TITLE = 3;
  private static final Set<String> NOT_TICKETS = WordList.read(Mentions.class, "not-tickets.txt");

  private final TreeSet<String> tickets = new TreeSet<>();
  private int[] names = new int[16];
  private int size;

  /** Adds what a text names. */
  void add(String text) {
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isPartOfAName(c)) {
        from = from < 0 ? i : from;
      } else {
        if (from >= 0) {
          addName(text, from, i);
        }
        from = -1;
        addQuote(text, i, c);
      }
    }
  }

  private static boolean isPartOfAName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private void addName(String text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    boolean joined = false;
    for (int i = start; i < end && !joined; i++) {
      joined = !Character.isLetterOrDigit(text.charAt(i));
    }
    if (joined && end - start <= LONGEST_NAME && Character.isLetter(text.charAt(start))) {
      String name = text.substring(start, end);
      addHash(hash(name));
      if (isTicket(name)) {
        addTicket(name);
      }
    }
  }

  /** Capitals and digits, then numbers behind hyphens: {@code PAY-12}, {@code INC-2026-0007}. */
  private static boolean isTicket(String name) {
    int hyphen = name.indexOf('-');
    if (hyphen < 2 || hyphen > 10 || !Character.isDigit(name.charAt(name.length() - 1))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean allowed = Character.isDigit(c) || (i < hyphen ? c >= 'A' && c <= 'Z' : c == '-');
      if (!allowed) {
        return false;
      }
    }
    return !NOT_TICKETS.contains(name.substring(0, hyphen));
  }

  /** Adds a ticket that a field names. */
  void addTicket(String ticket) {
    if (tickets.size() < MOST_TICKETS && ticket.length() <= LONGEST_NAME && !ticket.isBlank()) {
      tickets.add(JoinKey.of(ticket).toUpperCase(Locale.ROOT));
    }
  }

  private void addQuote(String text, int at, char opening) {
    char closing = opening == '"' ? '"' : opening == '“' ? '”' : opening == '[' ? ']' : 0;
    if (closing == 0) {
      return;
    }
    int limit = Math.min(text.length(), at + LONGEST_QUOTE);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == closing) {
        phrase(text.substring(at + 1, i)).ifPresent(this::addHash);
        return;
      }
    }
  }

  private void addHash(int hash) {
    if (size < MOST_NAMES) {
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
      }
      names[size] = hash;
      size++;
    }
  }

  /** The same, ready to be asked. */
  Mentions done() {
    names = Arrays.stream(names, 0, size).sorted().distinct().toArray();
    size = names.length;
    return this;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(tickets.size());
    for (String ticket : tickets) {
      SiblingFacts.writeText(out, ticket);
    }
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(names[i]);
    }
  }

  static Mentions read(DataInputStream in) throws IOException {
    Mentions mentions = new Mentions();
    for (int left = in.readInt(); left > 0; left--) {
      mentions.tickets.add(String.valueOf(SiblingFacts.readText(in)));
    }
    mentions.size = in.readInt();
    mentions.names = new int[mentions.size];
    for (int i = 0; i < mentions.size; i++) {
      mentions.names[i] = in.readInt();
    }
    return mentions;
  }

  /** The tickets, in capitals. */
  SortedSet<String> tickets() {
    return Collections.unmodifiableSortedSet(tickets);
  }

  /** Whether the document names this id or service, which has a hyphen, point or underscore. */
  boolean name(String idOrService) {
    return Arrays.binarySearch(names, 0, size, hash(idOrService.strip())) >= 0;
  }

  /** Whether the document has this title in quotes or in a link; short titles do not tell. */
  boolean quote(String title) {
    return phrase(title).map(hash -> Arrays.binarySearch(names, 0, size, hash) >= 0).orElse(false);
  }

  /** The hashes by which others name a COE: of its id, its event and its title. */
  static int[] hashesOf(SiblingFacts coe) {
    IntStream.Builder hashes = IntStream.builder().add(hash(coe.coeId().strip()));
    Optional.ofNullable(coe.eventId()).ifPresent(event -> hashes.add(hash(event.strip())));
    Optional.ofNullable(coe.title()).flatMap(Mentions::phrase).ifPresent(hashes::add);
    return hashes.build().distinct().toArray();
  }

  /** Hashes of all that is named, rising. */
  int[] names() {
    return names;
  }

  private static int hash(String name) {
    int hash = 17;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 31 + Character.toLowerCase(name.charAt(i));
    }
    return (int) Shingles.scramble(hash);
  }

  /** The hash of the words of a phrase; empty for fewer than {@value #WORDS_OF_A_TITLE}. */
  static Optional<Integer> phrase(String phrase) {
    long hash = 1;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter) {
        words += inWord ? 0 : 1;
        hash = (inWord ? hash : hash * 1_000_003) * 31 + Character.toLowerCase(c);
      }
      inWord = letter;
    }
    return words < WORDS_OF_A_TITLE ? Optional.empty() : Optional.of((int) Shingles.scramble(hash));
  }
}
