package org.coecorpus.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Person;
import org.coecorpus.sideinput.Roster;

/** Where a text names a customer of the list, someone of the roster, or an e-mail address. */
final class KnownNames {

  private final Redactor redactor;

  private KnownNames(Redactor redactor) {
    this.redactor = redactor;
  }

  /** The names on the roster and the list of customers. */
  static KnownNames of(AuditContext context) {
    List<String> persons =
        context.roster().map(Roster::people).orElse(List.of()).stream()
            .flatMap(KnownNames::spellings)
            .toList();
    return new KnownNames(
        Redactor.of(EnumSet.of(RedactionKind.EMAIL, RedactionKind.CUSTOMER, RedactionKind.PERSON))
            .withCustomers(context.customers().map(CustomerList::names).orElse(List.of()))
            .withPersons(persons));
  }

  private static Stream<String> spellings(Person person) {
    return Stream.concat(Stream.of(person.alias()), Optional.ofNullable(person.name()).stream());
  }

  /** Each place of a kind, in order. */
  List<Passage> in(Passage text, RedactionKind kind) {
    return redactor.places(text.toString(), kind).stream()
        .map(span -> text.sub(span.start(), span.end()))
        .toList();
  }
}
