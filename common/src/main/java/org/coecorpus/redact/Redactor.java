package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Redacts texts. Safe for all threads; build one for a run.
 *
 * <pre>{@code
 * Redactor redactor =
 *     Redactor.of(EnumSet.allOf(RedactionKind.class)).withCustomers(names).withPersons(persons);
 * }</pre>
 */
public final class Redactor {

  private static final List<Form> FORMS =
      List.of(
          new Form(RedactionKind.EMAIL, new EmailFinder()),
          new Form(RedactionKind.ACCOUNT, new AccountFinder()),
          new Form(RedactionKind.IP, new IpFinder()),
          new Form(RedactionKind.PHONE, new PhoneFinder()));

  private final Set<RedactionKind> kinds;
  private final List<NameFinder> names;

  private Redactor(Set<RedactionKind> kinds, List<NameFinder> names) {
    this.kinds = kinds;
    this.names = List.copyOf(names);
  }

  /** A redactor for what has a form, so far as it is among the kinds. */
  public static Redactor of(Set<RedactionKind> kinds) {
    EnumSet<RedactionKind> copy = EnumSet.noneOf(RedactionKind.class);
    copy.addAll(kinds);
    return new Redactor(copy, List.of());
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
    if (!kinds.contains(kind)) {
      return this;
    }
    List<NameFinder> more = new ArrayList<>(names);
    more.add(new NameFinder(listed, kind));
    return new Redactor(kinds, more);
  }

  /**
   * The owner as an alias: an e-mail address becomes its part before {@code @}, {@code Name
   * <address>} that of the address. Names stay, for without them nothing could be followed up.
   */
  public String redactOwner(String owner) {
    return redactOwner(owner, new EnumMap<>(RedactionKind.class));
  }

  String redactOwner(String owner, Map<RedactionKind, Long> counts) {
    return kinds.contains(RedactionKind.EMAIL) ? OwnerAlias.of(owner, counts) : owner;
  }

  /** The text without what has a form; listed names stay. */
  String redactForms(String text, Map<RedactionKind, Long> counts) {
    return replaced(text, Find.merged(forms(text)), counts);
  }

  /** The text without what is redacted; adds one to the count of a kind for each place. */
  String redact(String text, Map<RedactionKind, Long> counts) {
    return replaced(text, Find.merged(find(text)), counts);
  }

  private static String replaced(String text, List<Find> finds, Map<RedactionKind, Long> counts) {
    if (finds.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (Find find : finds) {
      redacted.append(text, from, find.start()).append(find.kind().replacement());
      counts.merge(find.kind(), 1L, Long::sum);
      from = find.end();
    }
    return redacted.append(text, from, text.length()).toString();
  }

  /** The text without what is redacted. */
  public String redact(String text) {
    return redact(text, new EnumMap<>(RedactionKind.class));
  }

  private List<Find> forms(String text) {
    List<Find> finds = new ArrayList<>();
    for (Form form : FORMS) {
      if (kinds.contains(form.kind())) {
        finds.addAll(form.finder().find(text));
      }
    }
    return finds;
  }

  private List<Find> find(String text) {
    List<Find> finds = forms(text);
    if (!names.isEmpty()) {
      FoldedText folded = FoldedText.of(text);
      names.forEach(finder -> finds.addAll(finder.find(folded)));
    }
    return finds;
  }

  private record Form(RedactionKind kind, Finder finder) {}
}
