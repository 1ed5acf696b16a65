package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

  /** The whys with their places, as in "/0/1 question answer". */
  private static List<String> placed(List<Why> whys, String parent) {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < whys.size(); i++) {
      Why why = whys.get(i);
      placed.add(parent + "/" + i + " " + why.question() + " " + why.answer());
      placed.addAll(placed(why.children(), parent + "/" + i));
    }
    return placed;
  }

  private static List<String> chain(String... whys) {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < whys.length; i++) {
      placed.add("/0".repeat(i + 1) + " " + whys[i]);
    }
    return placed;
  }

  @Test
  void aFlatListIsOneBranch() {
    assertThat(
            placed(
                whys(
                    "1. **Why was it dark?** The lamp broke.\n2. Why did it break?\n   It was old.\n3. Why old?\n   - No rule\n"),
                ""))
        .containsExactlyElementsOf(
            chain(
                "Why was it dark? The lamp broke.",
                "Why did it break? It was old.",
                "Why old? No rule"));
  }

  @Test
  void aNoteBelowAnAnswerDoesNotEndTheBranch() {
    assertThat(
            placed(
                whys(
                    "1. Why was it dark? The lamp broke.\n   - Seen at ten.\n2. Why did it break? It was old.\n"),
                ""))
        .containsExactly(
            "/0 Why was it dark? The lamp broke.",
            "/0/0 null Seen at ten.",
            "/0/1 Why did it break? It was old.");
  }

  @Test
  void aNumberSaysTheLevelAndTheFirstBeginsABranch() {
    assertThat(
            placed(
                whys(
                    """
                    - Why #1: Why was it dark? The lamp broke.
                    - Why #2: Why did it break? It was old.
                    - Why #2b: Why did nobody see? It was night.
                    - Why #3b: Why is night no excuse? We sell light.
                    - Why #1: Why was it cold? The stove was out.
                    """),
                ""))
        .containsExactly(
            "/0 Why was it dark? The lamp broke.",
            "/0/0 Why did it break? It was old.",
            "/0/1 Why did nobody see? It was night.",
            "/0/1/0 Why is night no excuse? We sell light.",
            "/1 Why was it cold? The stove was out.");
  }

  @Test
  void paragraphsAndHeadingsAndTables() {
    List<String> chain = chain("Why was it dark? The lamp broke.", "Why did it break? It was old.");
    assertThat(
            placed(
                whys(
                    "Why 1: Why was it dark?\nAnswer: The lamp broke.\n\nWhy 2: Why did it break?\nAnswer: It was old.\n"),
                ""))
        .isEqualTo(chain);
    assertThat(
            placed(
                whys(
                    "### Why was it dark?\n\nThe lamp broke.\n\n### Why did it break?\n\nIt was old.\n"),
                ""))
        .isEqualTo(chain);
    assertThat(
            placed(
                whys(
                    "| Why | Answer |\n|---|---|\n| Why was it dark? | The lamp broke. |\n| Why did it break? | It was old. |\n"),
                ""))
        .isEqualTo(chain);
    assertThat(placed(whys("**Why was it dark?**\n\n- The lamp broke.\n"), ""))
        .containsExactly("/0 Why was it dark? The lamp broke.");
  }

  @Test
  void aBoldLineIsOverTheNextBranch() {
    assertThat(
            placed(
                whys(
                    """
                    **Branch 1**

                    ### Why was it dark?

                    The lamp broke.

                    **Branch 2**

                    ### Why was it cold?

                    The stove was out.
                    """),
                ""))
        .containsExactly(
            "/0 Why was it dark? The lamp broke.", "/1 Why was it cold? The stove was out.");
    assertThat(
            placed(
                whys(
                    "**Light**\n\nWhy was it dark?\n\nThe lamp broke.\n\n**Heat**\n\nWhy was it cold?\n\nThe stove was out.\n"),
                ""))
        .containsExactly(
            "/0 Why was it dark? The lamp broke.", "/1 Why was it cold? The stove was out.");
  }

  @Test
  void numberedAnswersAreOneBranchAndBulletsThatAskNothingAreNot() {
    assertThat(placed(whys("1. The lamp broke.\n2. It was old.\n"), ""))
        .containsExactly("/0 null The lamp broke.", "/0/0 null It was old.");
    assertThat(placed(whys("- The lamp broke.\n- It was night.\n"), ""))
        .containsExactly("/0 null The lamp broke.", "/1 null It was night.");
  }

  @Test
  void aLongListOfQuestionsIsNoBranch() {
    assertThat(whys("1. Why was it dark? The lamp broke.\n".repeat(21))).hasSize(21);
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
