package org.coecorpus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluation of search over documents that are in no store. */
class EvalCommandTest {

  private static final String DOCS =
      """
      {"id":"disk","text":"The disk of the label printer ran full and orders waited."}
      {"id":"cert 1","title":"Expired certificate","text":"The gateway refused every call."}
      {"id":"dns","text":"A resolver gave stale addresses after the move.","year":2021}
      {"id":"empty","text":""}
      """;

  @TempDir Path folder;
  private String errors = "";
  private String printed = "";

  @Test
  void scoresAreThoseOfTheRanking() throws IOException {
    int code =
        eval(
            """
            {"qid":"a","text":"certificates expired"}
            {"qid":"b","text":"stale resolver addresses"}
            {"qid":"c","text":"printer"}
            {"qid":"unjudged","text":"printer"}
            """,
            "a\t0\tcert 1\t1\nb\t0\tdisk\t1\nc\t0\tdisk\t2\n",
            "--json");

    assertThat(errors).contains("1 queries without a relevant document");
    assertThat(code).isZero();
    assertThat(printed.strip())
        .isEqualTo(
            "{\"mode\":\"lexical\",\"queries\":3,\"mrr_10\":0.6666666666666666,"
                + "\"ndcg_10\":0.6666666666666666,\"s_1\":0.6666666666666666,"
                + "\"s_5\":0.6666666666666666,\"s_10\":0.6666666666666666}");
  }

  @Test
  void marksInAQueryMeanNothing() throws IOException {
    int code =
        eval(
            "{\"qid\":\"a\",\"text\":\"-certificate AND (team:x \\\"expired\"}\n",
            "a 0 dns 1\n",
            "--json");

    assertThat(code).isZero();
    assertThat(printed).contains("\"queries\":1,\"mrr_10\":0.0");
  }

  @Test
  void anUnknownDocumentIsWrongUsage() throws IOException {
    assertThat(eval("{\"qid\":\"a\",\"text\":\"x\"}\n", "a 0 nowhere 1\n")).isEqualTo(2);
    assertThat(errors).contains("qrels.tsv, line 1", "nowhere").hasLineCount(1);
  }

  @Test
  void nothingToScoreIsWrongUsage() throws IOException {
    assertThat(eval("{\"qid\":\"a\",\"text\":\"x\"}\n", "a 0 dns 0\n")).isEqualTo(2);
    assertThat(errors).contains("no relevant document");
  }

  @Test
  void missingOptionsAreWrongUsage() {
    assertThat(execute("eval", "--docs", "x")).isEqualTo(2);
    assertThat(errors).contains("--queries", "--qrels");
  }

  private int eval(String queries, String qrels, String... more) throws IOException {
    String[] args = {
      "eval",
      "--mode",
      "lexical",
      "--queries",
      Files.writeString(folder.resolve("queries.jsonl"), queries).toString(),
      "--qrels",
      Files.writeString(folder.resolve("qrels.tsv"), qrels).toString(),
      "--docs",
      Files.writeString(folder.resolve("docs.jsonl"), DOCS).toString()
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return execute(all);
  }

  private int execute(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
    try {
      return Main.commandLine().execute(args);
    } finally {
      System.setOut(out);
      System.setErr(err);
      printed = bytes.toString(StandardCharsets.UTF_8);
      errors = messages.toString(StandardCharsets.UTF_8);
    }
  }
}
