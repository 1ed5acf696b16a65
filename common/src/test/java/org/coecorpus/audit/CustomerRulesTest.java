package org.coecorpus.audit;

import java.util.List;
import java.util.Optional;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.SideInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerRulesTest {

  private static final String IMPACT = "Customer Impact";

  private static Draft impact(String sentence) {
    return Draft.clean().with(IMPACT, sentence + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shops probably lost a good part of their weekend sales.",
        "Sellers might lose their contracts.",
        "We assume that customers went to competitors.",
        "The florists may well leave us for a rival."
      })
  void i6FiresOnAGuess(String sentence) {
    Audited.of(impact(sentence)).breaks("I6", sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customers were refunded 40 euros of 90 euros (44 percent) of their sales fee.",
        "Sellers may cancel their contracts at any time.",
        "The page said \"you might lose sales\" to sellers.",
        "The cache was probably full for all customers."
      })
  void i6PassesMeasuredEffectsAndPermissions(String sentence) {
    Audited.of(impact(sentence)).passes("I6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The customer Hollybrook could not send labels.              | Hollybrook
          Our client Marsh Lane Bakers Ltd called twice.              | Marsh Lane Bakers Ltd
          It was first seen by Hollybrook, one of our customers.      | Hollybrook
          Only the Wexcombe tenant was empty.                         | Wexcombe
          """)
  void i7FiresOnANameBesideCustomer(String sentence, String name) {
    Audited.of(impact(sentence)).breaks("I7", name);
    Audited.of(impact(sentence.replace(name, "that"))).passes("I7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customer Support took calls from every customer.",
        "The vendor Nimbus Data Ltd was slow.",
        "The client SDK and the customer API were not hit.",
        "The customer cart-api Team could not be reached.",
        "Add the client type to the metrics."
      })
  void i7PassesVendorsAndOwnThings(String sentence) {
    Audited.of(impact(sentence)).passes("I7");
  }

  @Test
  void i7FindsTheNamesOfTheList() {
    AuditContext listed =
        Audited.CONTEXT.with(
            new SideInputs(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CustomerList(List.of("Fernwick Toys"))),
                List.of(),
                List.of()));
    String text = impact("The parcels of Fernwick Toys were late.").text();
    Audited.of(text, listed).breaks("I7", "Fernwick Toys");
    Audited.of(text).passes("I7");
  }
}
