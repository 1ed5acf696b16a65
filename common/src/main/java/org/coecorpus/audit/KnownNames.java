package org.coecorpus.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Roster;

/** Where a text names a customer of the list, someone of the roster, or an e-mail address. */
final class KnownNames {

  private final Redactor redactor;
  private final Set<RedactionKind> listed;

  private KnownNames(Redactor redactor, Set<RedactionKind> listed) {
    this.redactor = redactor;
    this.listed = listed;
  }

  /** The names on the roster and the list of customers. */
  static KnownNames of(AuditContext context) {
    List<String> persons = context.roster().map(Roster::names).orElse(List.of());
    List<String> customers = context.customers().map(CustomerList::names).orElse(List.of());
    Set<RedactionKind> listed = EnumSet.of(RedactionKind.EMAIL);
    if (!persons.isEmpty()) {
      listed.add(RedactionKind.PERSON);
    }
    if (!customers.isEmpty()) {
      listed.add(RedactionKind.CUSTOMER);
    }
    return new KnownNames(
        Redactor.of(listed).withCustomers(customers).withPersons(persons), listed);
  }

  /** Each place of a kind, in order. */
  List<Passage> in(Passage text, RedactionKind kind) {
    boolean possible =
        listed.contains(kind) && (kind != RedactionKind.EMAIL || text.toString().indexOf('@') >= 0);
    return !possible
        ? List.of()
        : redactor.places(text.toString(), kind).stream()
            .map(span -> text.sub(span.start(), span.end()))
            .toList();
  }
}
