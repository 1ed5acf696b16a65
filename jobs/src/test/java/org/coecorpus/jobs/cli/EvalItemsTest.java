package org.coecorpus.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores are over items that have a label and a group; groups and shares over all. */
class EvalItemsTest {

  @TempDir private Path folder;

  @Test
  void copiesOfTwoTextsAreTwoGroupsAndTheRestIsUnassigned() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append(
          item("c" + i, "The TLS certificate expired since nobody renewed it", "\"cert\""));
      lines.append(item("d" + i, "The log volume ran out of free disk space", "\"disk\""));
    }
    lines.append(item("e", "Pigeons nested in the air intake of hall 4", "null"));
    lines.append(item("f", "unknown", "\"cert\""));
    EvalItems.Result result = run(lines.toString());
    assertThat(result.items()).isEqualTo(14);
    assertThat(result.groups()).isEqualTo(2);
    assertThat(result.unassigned()).isEqualTo(2 / 14.0);
    assertThat(result.ari()).isEqualTo(1);
    assertThat(result.v()).isEqualTo(1);
    assertThat(result.purity()).isEqualTo(1);
  }

  @Test
  void scoresAreUnknownWhereNothingIsLabelled() throws IOException {
    EvalItems.Result result = run(item("a", "The disk was full", "null"));
    assertThat(result.ari()).isNull();
    assertThat(result.groups()).isZero();
    assertThat(result.unassigned()).isEqualTo(1);
    assertThat(result.line())
        .isEqualTo(
            "1 items, 0 groups, unassigned 1.000; ARI unknown, AMI unknown, V unknown,"
                + " purity unknown");
  }

  @Test
  void anEmptyFileHasNoShareOfAnything() throws IOException {
    assertThat(run("").unassigned()).isNull();
  }

  private EvalItems.Result run(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("items.jsonl"), lines);
    return EvalItems.run(file, EvalItems.View.THEMES, Optional.empty());
  }

  private static String item(String id, String text, String label) {
    return "{\"id\": \"%s\", \"text\": \"%s\", \"label\": %s}%n".formatted(id, text, label);
  }
}
