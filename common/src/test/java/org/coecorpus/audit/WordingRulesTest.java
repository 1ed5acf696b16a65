package org.coecorpus.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {

  private static final String IMPACT = "Customer Impact";

  private static Draft impact(String sentence) {
    return Draft.clean().with(IMPACT, sentence + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The web application firewall (WAF) was quiet. | The WAF was quiet.        | WAF
          The POS (point of sale) was down.             | The POS was down.         | POS
          Both power distribution units (PDUs) failed.  | Both PDUs failed.         | PDU
          The API of the VPN was up.                    | The CAB of the VPN was up.| CAB
          """)
  void c1FiresOnAnAcronymThatIsNotSpelledOut(String good, String bad, String acronym) {
    Audited.of(impact(good)).passes("C1");
    Audited.of(impact(bad)).breaks("C1", acronym);
  }

  @Test
  void c1FiresOnceAtTheFirstUse() {
    Audited.of(impact("The WAF was quiet. The web application firewall (WAF) is old. WAF."))
        .breaks("C1", "WAF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ticket PAY-17 and the build QX-7 are known.",
        "It used 40 GB at 3 GHz.",
        "**START OF IMPACT** was early.",
        "The call `WAF_LIST` and `GET /WAF` failed.",
        "It was seen at 09:10 CET and 09:10 PST.",
        "DO NOT PRESS THIS"
      })
  void c1PassesTicketsUnitsMilestonesAndCode(String sentence) {
    Audited.of(impact(sentence)).passes("C1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dana Whitfield rolled back.                  | Dana Whitfield
          It was seen by engineer Orm Tavish at night. | Orm Tavish
          Updates went to dana.whitfield@cart.example. | dana.whitfield@cart.example
          We asked @dwhitfield to look.                | @dwhitfield
          Then Priya restarted all hosts.              | Priya
          """)
  void c2FiresOnAnIndividual(String sentence, String name) {
    Audited.of(impact(sentence)).breaks("C2", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The on-call engineer rolled back.",
        "Mail went to carts-team@cart.example and support@cart.example.",
        "We asked @carts-oncall and @here.",
        "The Priya service restarted all hosts.",
        "The package @cart/client-lib was old.",
        "Data Platform noticed it, and Harbour Lights reported it."
      })
  void c2PassesRolesGroupsAndThings(String sentence) {
    Audited.of(impact(sentence)).passes("C2");
  }

  @Test
  void c2PassesOwners() {
    Audited.of(
            Draft.clean()
                .replacing("| mlindqvist |", "| Dana Whitfield |")
                .replacing("| pdevries |", "| @dwhitfield |"))
        .passes("C2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Attorney-client communication.                      | Attorney-client
          Prepared at the direction of counsel.               | Prepared at the direction of counsel
          Strictly confidential.                              | Strictly confidential
          Counsel advised us to say nothing.                  | Counsel advised
          """)
  void c3FiresOnMarksOfLawyers(String sentence, String mark) {
    Audited.of(impact(sentence)).breaks("C3", mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A privileged container had privileged access.",
        "The confidential computing hosts were up.",
        "A privilege was missing."
      })
  void c3PassesTechnicalWords(String sentence) {
    Audited.of(impact(sentence)).passes("C3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The impact is in the attached file impact.docx.                | The impact is in the attached file impact.docx.
          [Impact](https://files.example/impact.pdf)                     | [Impact](https://files.example/impact.pdf)
          Please read impact-final.pdf on the team's drive.              | Please read impact-final.pdf on the team's drive.
          """)
  void c4FiresOnAFileInPlaceOfASection(String pointer, String passage) {
    Audited audited = Audited.of(impact(pointer));
    audited.breaks("C4", passage);
    audited.cannotAssess("I4", "impact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shoppers who downloaded their invoice got a file invoice.pdf that no viewer could open, on 2026-03-02 from 09:10 UTC until 09:40 UTC.",
        "310 of 4,960 carts (6.25 percent) were empty for thirty minutes, and shoppers filled them again by hand. The log is attached as trace.pdf."
      })
  void c4PassesFilesThatAreProductOrEvidence(String sentence) {
    Audited.of(impact(sentence)).passes("C4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The operator failed to read the page.                 | operator failed to
          The engineer on duty should have known that.          | should have known
          This was carelessness.                                | carelessness
          Whoever was there should have looked.                 | Whoever was there should have
          The developer was too lazy to test.                   | developer was too lazy
          """)
  void c5FiresOnBlame(String sentence, String words) {
    Audited.of(impact(sentence)).breaks("C5", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The health check failed to notice it.",
        "The operator page failed to load.",
        "Lazy loading was to blame.",
        "We failed to see it.",
        "The screen said \"this was carelessness\".",
        "Nobody was careless, the tool took any value.",
        "The on-call engineer lacked the rights for it."
      })
  void c5PassesMachinesAndFacts(String sentence) {
    Audited.of(impact(sentence)).passes("C5");
  }
}
