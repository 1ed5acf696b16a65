package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coecorpus.coe.Coe;

/** Reads texts in tests. */
final class Documents {

  private static final DocumentReader READER = DocumentReader.with(ReadLimits.DEFAULT);

  private Documents() {}

  static List<ReadOutcome> all(String source, String text) {
    return READER.read(source, text.getBytes(StandardCharsets.UTF_8));
  }

  static ParsedCoe parsed(String text) {
    List<ReadOutcome> outcomes = all("reports/loading-dock.md", text);
    assertThat(outcomes).hasSize(1).first().isInstanceOf(ParsedCoe.class);
    return (ParsedCoe) outcomes.get(0);
  }

  static Coe coe(String text) {
    return parsed(text).coe();
  }

  static Reject rejected(String text) {
    List<ReadOutcome> outcomes = all("reports/loading-dock.md", text);
    assertThat(outcomes).hasSize(1).first().isInstanceOf(Reject.class);
    return (Reject) outcomes.get(0);
  }

  /** The text that the document's span for the path stands for. */
  static String at(ParsedCoe parsed, String text, String path) {
    assertThat(parsed.spans()).containsKey(path);
    return parsed.spans().get(path).of(text);
  }
}
