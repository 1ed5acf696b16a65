package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classes are data that an organisation may replace: a slip in them must be named. */
class TaxonomyTest {

  @Test
  void theShippedClassesAreThoseShownWithTheData() throws IOException {
    Path shown = Path.of(System.getProperty("project.root")).resolve("data/taxonomy.yaml");
    try (var in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("taxonomy.yaml"))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(shown));
    }
  }

  @Test
  void theTriggersOfTheWorkbookAddUpToTheWhole() {
    assertThat(Taxonomy.standard().view(Taxonomy.TRIGGER))
        .extracting(Category::published)
        .containsExactly(0.37, 0.31, 0.09, 0.06, 0.05, 0.05, 0.05, 0.02);
  }

  @Test
  void theLessonsHaveTheFourCategoriesOfTheDocument() {
    assertThat(Taxonomy.standard().view(Taxonomy.LESSON))
        .extracting(Category::name)
        .containsExactly("Technical", "Process", "Operational", "Cultural");
  }

  @Test
  void anotherTaxonomyTakesThePlaceOfTheShippedOne() {
    String yaml =
        "cause: [{id: rain, name: Rain, definition: It rained., prototypes: [Rain fell.]}]";
    assertThat(Taxonomy.of(Optional.of(yaml)).view("cause"))
        .singleElement()
        .extracting(Category::id, Category::sentences)
        .containsExactly("rain", Stream.of("It rained.", "Rain fell.").toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a] | expected keys and values at the file",
        "cause: rain | expected a list at view cause",
        "cause: [{id: Rain!, name: a, definition: b, prototypes: [c]}] | illegal id \"Rain!\"",
        "cause: [{id: rain, definition: b, prototypes: [c]}] | expected text at name of rain",
        "cause: [{id: rain, name: a, definition: b, prototypes: []}] | at least one prototype",
        "cause: [{id: r, name: a, definition: b, prototypes: [c]}, {id: r, name: a, definition: b,"
            + " prototypes: [c]}] | two classes r in cause",
        "cause: [{id: r, name: a, definition: b, prototypes: [c], published: 3}] | illegal share 3",
        "'a: [' | taxonomy x:",
      })
  void aMistakeIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> Taxonomy.parse(yaml, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("taxonomy x: ")
        .hasMessageContaining(message);
  }
}
