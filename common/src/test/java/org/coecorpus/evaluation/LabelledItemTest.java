package org.coecorpus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.coecorpus.settings.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledItemTest {

  @TempDir private Path folder;

  @Test
  void anItemWithoutALabelIsKept() throws IOException {
    Path file =
        file(
            """
            {"id": "a", "text": "disk full", "label": "space", "more": [1]}

            {"id": 2, "text": "", "label": null}
            {"id": "c/ü", "text": "x"}
            """);
    assertThat(LabelledItem.readAll(file))
        .containsExactly(
            new LabelledItem("a", "disk full", Optional.of("space")),
            new LabelledItem("2", "", Optional.empty()),
            new LabelledItem("c/ü", "x", Optional.empty()));
  }

  @Test
  void aLineWithoutTextIsNamed() throws IOException {
    Path file = file("{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\"}\n");
    assertThatThrownBy(() -> LabelledItem.readAll(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 2: no \"text\"");
  }

  @Test
  void aLineThatIsNotJsonIsNamed() throws IOException {
    Path file = file("{\"id\": \"a\"");
    assertThatThrownBy(() -> LabelledItem.readAll(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 1: not JSON");
  }

  @Test
  void anIdThatComesTwiceIsNamed() throws IOException {
    Path file = file("{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}\n");
    assertThatThrownBy(() -> LabelledItem.readAll(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 2: the id \"a\" came before");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> LabelledItem.readAll(folder.resolve("none.jsonl")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("none.jsonl");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("items.jsonl"), text);
  }
}
