package org.coecorpus.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private final Redactor redactor =
      Redactor.of(EnumSet.allOf(RedactionKind.class))
          .withCustomers(
              List.of("Plum Orchard", "Corvid & Thistle", "Ion", "Café Zoé", "Yahu! Inc"))
          .withPersons(List.of("Inês Park", "ipark"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail a.b+c@mail.example.org now | mail [email] now",
        "<mailto:a@b.example>, a@b.example. | <mailto:[email]>, [email].",
        "user@163.com | [email]",
        "ana@müller.example | [email]",
        "call +351 21 123 4567 or +1 (415) 555-0132 | call [phone] or [phone]",
        "+351912345678 | [phone]",
        "+351 912 345 678 | [phone]",
        "0049 30 123456 | [phone]",
        "(415) 555-0132, 415-555-0133, 415.555.0134, 1-415-555-0135 | [phone], [phone], [phone], [phone]",
        "030 1234567 or 020 7946 0958 or 01 23 45 67 89 | [phone] or [phone] or [phone]",
        "Tel.: 4512345, phone number 45 12 34 56 | Tel.: [phone], phone number [phone]",
        "from 10.0.0.1 to 192.168.1.254:8080 | from [ip] to [ip]:8080",
        "10.0.0.0/8, (10.1.2.3). | [ip], ([ip]).",
        "host-10.0.0.1 and http://10.0.0.1/x | host-[ip] and http://[ip]/x",
        "2001:db8::1, fe80::1%eth0 and ::1 | [ip], [ip] and [ip]",
        "2001:0db8:0000:0000:0000:ff00:0042:8329 | [ip]",
        "::ffff:10.0.0.1 and 2001:db8::/32 | [ip] and [ip]",
        "IBAN DE89 3704 0044 0532 0130 00 | IBAN [account]",
        "GB82WEST12345698765432 | [account]",
        "a slip in DE89370400440532013001 or DE89 3704 0044 0532 0131 00 | a slip in [account] or [account]",
        "card 4111 1111 1111 1111 or 378282246310005 | card [account] or [account]",
        "account number 00123456, account 123456789012 | account number [account], account [account]",
      })
  void whatHasAFormIsReplaced(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:15:00Z 2026-03-01 10:15:00+01:00 01.02.2026 03/01/2026",
        "2026-03-01 10:15 to 2026-03-02 11:30",
        "at 10:15:00.123, +0100, UTC+01:00, T+15",
        "v1.2.3.4, version 1.2.3.4, release 10.0.0.1, build 4.2.0.17, `v` 1.2.3.4",
        "app-1.2.3.4.jar, 1.2.3.4-rc1, 1.2.3.4.5, 1.2.3, 256.1.1.1, 1.2.3.4a",
        "section 3.2.1.4, kernel-2.6.26.6-49, from 0.8.1.1 to 0.8.2.1, on 0.0.0.0",
        "ticket #090520-000991, Ticket #: 090527-001844, # 090529-001497, call at 1305 7/24/07",
        "build 20260301123456, 1740000000000, 9f86d081884c7d65, 4127",
        "1,234,567 orders; 412 000 000; 1.234.567; 12000000 requests",
        "+1200000 requests, +12 000 000 requests, +15 %, -7",
        "CHK-3297, INC-2025-0408, COE-2026-0031, #123456789",
        "2,310 of 21,400 (10.8%) 0.001 0 00 007",
        "std::string abc::def a::b 10:15:00 de:ad:be:ef:00:01",
        "logo@2x.png lib@1.2.0-rc @ipar user@host git@ v1.0.0@beta",
        "4111 1111 1111 1112 is no card, DX89370400440532013000",
        "account 2026-03-01, accounts 123456 of them, called 1200000 times",
        "0.5 to 100-200 ms, 99.99%, 10-15, 2025-2026, 3-4-5",
        "Ionian ions, an I on, passion, plum orchards, Plum | Orchard, orchard plum",
        "PHONE OUTAGE, 111118-000664; my phone between 0950 - 1200; no phone (RFP 49-02-04)",
        "Plum\n\nOrchard",
      })
  void whatOnlyLooksLikeItStays(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  static Stream<String> writtenNames() {
    return Stream.of(
        "Plum Orchard",
        "PLUM ORCHARD",
        "plum-orchard",
        "plum_orchard",
        "PlumOrchard",
        "Plum\nOrchard",
        "Plum\n> Orchard",
        "Plum  Orchard",
        "Plum\u00A0Orchard",
        "Pl\u00ADum Orch\u200Bard",
        "Plum Orc-\nhard",
        "Plum-\nOrchard",
        "Corvid & Thistle",
        "Corvid and Thistle",
        "corvid&thistle",
        "Corvid &amp; Thistle",
        "ION",
        "Cafe Zoe",
        "CAFÉ ZOÉ",
        "Cafe\u0301 Zoe\u0301",
        "Ｉｏｎ",
        "Yahu! Inc",
        "Yahu Inc");
  }

  @ParameterizedTest
  @MethodSource("writtenNames")
  void aCustomerIsFoundHoweverItIsWritten(String name) {
    assertThat(redactor.redact("when " + name + "'s orders (" + name + ") failed, " + name))
        .isEqualTo("when [customer]'s orders ([customer]) failed, [customer]");
  }

  @Test
  void marksWithinANameGoWithItAndMarksAroundItStay() {
    assertThat(redactor.redact("**Plum** Orchard, **Plum Orchard**"))
        .isEqualTo("**[customer], **[customer]**");
  }

  @Test
  void capitalsOfTheTurkishAlphabetAreFoldedToo() {
    assertThat(redactor.redact("İon, ıon, IoN")).isEqualTo("[customer], [customer], [customer]");
  }

  @Test
  void personsGoByNameAndAlias() {
    assertThat(redactor.redact("Ines Park (@ipark) said ipark's key, not iparking"))
        .isEqualTo("[person] (@[person]) said [person]'s key, not iparking");
  }

  @Test
  void theLongerNameWinsAndOverlapsBecomeOne() {
    Redactor two =
        Redactor.of(EnumSet.allOf(RedactionKind.class))
            .withCustomers(List.of("Plum", "Plum Orchard", "Orchard Ltd"));
    assertThat(two.redact("Plum Orchard Ltd, Plum pie"))
        .isEqualTo("[customer] Ltd, [customer] pie");
    assertThat(two.redact("info@plum-orchard.example")).isEqualTo("[email]");
  }

  @Test
  void replacementsAreNotReadAgain() {
    Redactor odd =
        Redactor.of(EnumSet.allOf(RedactionKind.class)).withCustomers(List.of("email", "Customer"));
    assertThat(odd.redact("a@b.example of customer")).isEqualTo("[email] of [customer]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ipark, Park and Inês talked | [person], Park and [person] talked",
        "Park joined at ten, asked Park, @ipark | [person] joined at ten, asked [person], @[person]",
        "the car park, Park Lane, park it | the car park, Park Lane, park it",
        "Park, Inês (I. Park) | [person] (I. [person])",
        "PlumOrchardKey, plum-orchard-importer, plumorchard2 | [customer]Key, [customer]-importer, [customer]2",
        "from Plum. Orchard opens, plum%20orchard | from Plum. Orchard opens, [customer]",
        "Yahu! | [customer]!",
        "upgraded to 4.15.2.7 at ten, the host 4.15.2.7 | upgraded to 4.15.2.7 at ten, the host [ip]",
        "seen: 4.15.2.7 | seen: [ip]",
      })
  void theTextAroundDecides(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @Test
  void placesAreCountedByKind() {
    Map<RedactionKind, Long> counts = new EnumMap<>(RedactionKind.class);
    redactor.redact("a@b.example c@d.example 10.0.0.1 Ion", counts);
    assertThat(counts)
        .containsExactly(
            Map.entry(RedactionKind.EMAIL, 2L),
            Map.entry(RedactionKind.IP, 1L),
            Map.entry(RedactionKind.CUSTOMER, 1L));
  }

  @Test
  void whatIsSwitchedOffStays() {
    Redactor phones = Redactor.of(EnumSet.of(RedactionKind.PHONE)).withCustomers(List.of("Ion"));
    assertThat(phones.redact("a@b.example +351912345678 Ion 10.0.0.1"))
        .isEqualTo("a@b.example [phone] Ion 10.0.0.1");
  }

  static Stream<String> hostilePieces() {
    return Stream.of(
        "1.",
        "a@",
        "a@a.",
        ":",
        "a:",
        "0 ",
        "+1 ",
        "4",
        "1234 ",
        "Plum ",
        "Plum-\n",
        "&",
        "DE89",
        "phone ",
        "phone: ",
        "account ",
        "a.",
        "\u0301",
        "ab ",
        "1-",
        "((",
        ":a",
        "a:bc:",
        "DE89 3704 ",
        "%40",
        "Plum Orchard ",
        "PlumOrchard",
        " account 12 ",
        "1.2.3.4 ",
        "é",
        "中文 ",
        "9",
        "@@",
        "::1 ");
  }

  @ParameterizedTest
  @MethodSource("hostilePieces")
  void hostileTextTakesLinearTime(String piece) {
    Redactor many =
        Redactor.of(EnumSet.allOf(RedactionKind.class))
            .withCustomers(
                IntStream.range(0, 5_000).mapToObj(i -> "Plum ab Orchard " + i).toList());
    String text = piece.repeat(300_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatCode(() -> many.redact(text)).doesNotThrowAnyException());
  }
}
