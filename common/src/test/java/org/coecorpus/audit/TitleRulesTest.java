package org.coecorpus.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Carts were empty for 30 minutes due to a full disk | due to
          Carts were empty because of a cache               | because of
          Software change caused empty carts                | Software change
          Failed deployment of the cart service             | Failed deployment
          Expired certificate on the cart hosts             | Expired certificate
          """)
  void t1FiresOnATitleThatGivesACause(String title, String cause) {
    Audited.of(Draft.clean().with("title", title)).breaks("T1", cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Carts were empty for 30 minutes",
        "Parcels due to arrive on Monday were not shown",
        "Invoices showed a wrong due date",
        "Shoppers saw \"failed deployment\" on the status page"
      })
  void t1PassesATitleThatStatesTheProblem(String title) {
    Audited.of(Draft.clean().with("title", title)).passes("T1");
  }

  @Test
  void t1CannotAssessADocumentWithoutATitle() {
    Audited.of(
            "{\"id\":\"COE-1\",\"summary\":\"Carts were empty.\",\"impact\":{\"text\":\"None.\"}}")
        .cannotAssess("T1", "title");
  }
}
