package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of definitions is made from the code, so that it cannot say something else. */
class MeasureCataloguePageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("project.root", ".."), "data", "measures.md");

  @Test
  void thePageIsTheCatalogueOfTheCode() throws IOException {
    String catalogue = MeasureDefinition.catalogueMarkdown();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, catalogue);
    }
    assertThat(PAGE).content().isEqualTo(catalogue);
    assertThat(catalogue)
        .contains("action_item.completion_rate_45d")
        .contains("coe.on_time_rate_14d");
  }
}
