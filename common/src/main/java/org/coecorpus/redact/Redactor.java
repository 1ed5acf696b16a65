package org.coecorpus.redact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coecorpus.text.Span;

/**
 * Redacts texts. Safe for all threads; build one for a run.
 *
 * <pre>{@code
 * Redactor redactor =
 *     Redactor.of(EnumSet.allOf(RedactionKind.class)).withCustomers(names).withPersons(persons);
 * }</pre>
 */
public final class Redactor {

  private final Set<RedactionKind> kinds;
  private final Names names;

  private Redactor(Set<RedactionKind> kinds, Names names) {
    this.kinds = kinds;
    this.names = names;
  }

  /** A redactor for what has a form, so far as it is among the kinds. */
  public static Redactor of(Set<RedactionKind> kinds) {
    EnumSet<RedactionKind> copy = EnumSet.noneOf(RedactionKind.class);
    copy.addAll(kinds);
    return new Redactor(copy, new Names());
  }

  /** Also redacts these names, if customers are among the kinds. */
  public Redactor withCustomers(Collection<String> customers) {
    return withNames(customers, RedactionKind.CUSTOMER);
  }

  /** Also redacts these names and aliases, if persons are among the kinds. */
  public Redactor withPersons(Collection<String> persons) {
    return withNames(persons, RedactionKind.PERSON);
  }

  private Redactor withNames(Collection<String> listed, RedactionKind kind) {
    return kinds.contains(kind) ? new Redactor(kinds, names.with(listed, kind)) : this;
  }

  /**
   * The owner as an alias: an e-mail address becomes its part before {@code @}, {@code Name
   * <address>} that of the address. Names stay, for without them nothing could be followed up.
   */
  public String redactOwner(String owner) {
    return begin().owner(owner);
  }

  /** The text without what is redacted. */
  public String redact(String text) {
    return begin().text(text);
  }

  /** Where in a text, in order, stands what is redacted as this kind. */
  public List<Span> places(String text, RedactionKind kind) {
    return begin().finds(text).stream()
        .filter(find -> find.kind() == kind)
        .map(find -> new Span(find.start(), find.end()))
        .toList();
  }

  /** The text without what is redacted; adds one to the count of a kind for each place. */
  String redact(String text, Map<RedactionKind, Long> counts) {
    Redaction redaction = begin();
    String redacted = redaction.text(text);
    redaction.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    return redacted;
  }

  /** Begins with the texts of one document. */
  Redaction begin() {
    return new Redaction(kinds, names);
  }
}
