package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Why;
import org.junit.jupiter.api.Test;

class WhysReaderTest {

  private static List<Why> whys(String section) {
    return Documents.coe("# Lamp outage\n\n## 5 Whys\n\n" + section).whys();
  }

  @Test
  void nestedListsAreBranches() {
    List<Why> whys =
        whys(
            """
            - Why #1: Why was it dark?
              Answer: The lamp broke.
              - Why #2: Why did it break?
                Answer: It was old.
              - Why #2b (discovery): Why did nobody see?
                Answer: It was night.
            """);
    assertThat(whys).hasSize(1);
    assertThat(whys.get(0).id()).isEqualTo("1");
    assertThat(whys.get(0).question()).isEqualTo("Why was it dark?");
    assertThat(whys.get(0).answer()).isEqualTo("The lamp broke.");
    assertThat(whys.get(0).children())
        .extracting(Why::answer)
        .containsExactly("It was old.", "It was night.");
    assertThat(whys.get(0).children()).extracting(Why::id).containsExactly("2", "2b");
  }

  @Test
  void numberedQuestionsStayFlat() {
    List<Why> whys =
        whys(
            "1. **Why was it dark?** The lamp broke.\n2. Why did it break?\n   It was old.\n3. Why old?\n   - No rule\n");
    assertThat(whys)
        .extracting(Why::question)
        .containsExactly("Why was it dark?", "Why did it break?", "Why old?");
    assertThat(whys)
        .extracting(Why::answer)
        .containsExactly("The lamp broke.", "It was old.", "No rule");
  }

  @Test
  void paragraphsAndHeadingsAndTables() {
    assertThat(
            whys(
                "Why 1: Why was it dark?\nAnswer: The lamp broke.\n\nWhy 2: Why did it break?\nAnswer: It was old.\n"))
        .extracting(Why::answer)
        .containsExactly("The lamp broke.", "It was old.");
    assertThat(whys("### Why was it dark?\n\nThe lamp broke.\n"))
        .extracting(Why::answer)
        .containsExactly("The lamp broke.");
    assertThat(whys("| Why | Answer |\n|---|---|\n| Why dark? | It broke. |\n"))
        .extracting(Why::question)
        .containsExactly("Why dark?");
  }

  @Test
  void mentionsOfActionsLinkWhysCausesAndLessons() {
    Coe coe =
        Documents.coe(
            """
            # Lamp outage

            ## Five whys

            1. Why was it dark? The lamp broke. ACTION ITEM: A1

            ## Root causes

            - RC1: No spare lamp. (A1, A2)

            ## Lessons learned

            - **Process.** Keep spares. → A2
            - Technical: lamps age. (see the catalogue)

            ## Action items

            - A1: Buy lamps
            - A2: Count lamps
            """);
    assertThat(coe.whys().get(0).actions()).containsExactly("A1");
    assertThat(coe.rootCauses().get(0).id()).isEqualTo("RC1");
    assertThat(coe.rootCauses().get(0).text()).isEqualTo("No spare lamp.");
    assertThat(coe.rootCauses().get(0).actions()).containsExactly("A1", "A2");
    assertThat(coe.lessons().get(0).category()).isEqualTo("Process");
    assertThat(coe.lessons().get(0).text()).isEqualTo("Keep spares.");
    assertThat(coe.lessons().get(0).actions()).containsExactly("A2");
    assertThat(coe.lessons().get(1).text()).isEqualTo("lamps age. (see the catalogue)");
  }
}
