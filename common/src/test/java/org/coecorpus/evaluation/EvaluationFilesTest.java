package org.coecorpus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.settings.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationFilesTest {

  @TempDir Path folder;

  @Test
  void columnsAreSplitAtTabsOrElseAtBlanks() throws IOException {
    Path file = file("q 1\t0\tdoc one\t2\n\nq2  0   doc2 1\n");

    assertThat(Judgements.read(file).rows())
        .containsExactly(
            new Judgements.Row(1, "q 1", "doc one", 2), new Judgements.Row(3, "q2", "doc2", 1));
  }

  @Test
  void judgementsOfOtherQueriesAreLeftOut() throws IOException {
    Judgements judgements = Judgements.read(file("q1\t0\ta\t1\nq9\t0\tnowhere\t1\nq1\t0\tb\t0\n"));

    assertThat(judgements.of("q1"::equals, id -> !id.equals("nowhere")))
        .isEqualTo(Map.of("q1", Map.of("a", 1, "b", 0)));
  }

  @Test
  void aJudgedDocumentThatIsNotThereIsNamedWithItsLine() throws IOException {
    Path file = file("q1\t0\ta\t1\nq1\t0\tnowhere\t1\n");
    Judgements judgements = Judgements.read(file);

    assertThatThrownBy(() -> judgements.of("q1"::equals, "a"::equals))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(file + ", line 2")
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @CsvSource({"q1 0 d1,3 columns", "q1 0 d1 1 x,5 columns", "q1 0 d1 good,good"})
  void aRowOfAnotherFormIsNamedWithItsLine(String row, String found) throws IOException {
    Path file = file("q0 0 d0 1\n" + row + "\n");

    assertThatThrownBy(() -> Judgements.read(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(file + ", line 2")
        .hasMessageContaining(found);
  }

  @Test
  void textsMayHaveOtherKeysAndIdsAnyCharacter() throws IOException {
    Path file =
        file(
            "\uFEFF{\"id\":\"a b/\\u0000\\\"ü\",\"text\":\"t\",\"year\":2020}\n\n{\"id\":7,\"title\":\"T\",\"text\":\"\"}\n");

    assertThat(lines(TextLines.ofDocuments(file)))
        .containsExactly(
            new TextLines.Line("a b/\u0000\"ü", Optional.empty(), "t", Optional.empty()),
            new TextLines.Line("7", Optional.of("T"), "", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"qid\":\"2\",\"text\":|no JSON object",
        "[1]|no JSON object",
        "{\"qid\":\"2\"}|no \"text\"",
        "{\"text\":\"2\"}|no \"qid\"",
        "{\"qid\":\"2\",\"text\":[\"x\"]}|expected a string",
        "{\"qid\":\" \",\"text\":\"x\"}|blank qid",
        "{\"qid\":\"1\",\"text\":\"x\"}|of line 1"
      })
  void aLineOfAnotherFormIsNamed(String line, String found) throws IOException {
    Path file = file("{\"qid\":\"1\",\"text\":\"x\"}\n" + line + "\n");

    assertThatThrownBy(() -> lines(TextLines.ofQueries(file)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(file + ", line 2")
        .hasMessageContaining(found);
  }

  @Test
  void aMissingFileIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> lines(TextLines.ofQueries(nowhere)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(nowhere + " does not exist");
    assertThatThrownBy(() -> Judgements.read(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is not a file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  private static List<TextLines.Line> lines(TextLines lines) throws IOException {
    List<TextLines.Line> all = new ArrayList<>();
    lines.forEach(all::add);
    return all;
  }
}
