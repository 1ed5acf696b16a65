package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {

  private static final String AS_OF = "2026-03-01T00:00:00Z";

  /** Completed 6, 18 and 30 hours after creation; one open for 2 days, one for 30. */
  @Test
  void pointsStandAtWholeDaysWithTheShareDoneByTheEndOfTheDay() {
    Corpus corpus = new Corpus();
    completed(corpus, "a", "2026-01-01T06:00:00Z");
    completed(corpus, "b", "2026-01-01T18:00:00Z");
    completed(corpus, "c", "2026-01-02T06:00:00Z");
    open(corpus, "d", "2026-02-27T00:00:00Z");
    open(corpus, "e", "2026-01-30T00:00:00Z");

    List<Curve.Point> points = Measures.compute(corpus.at(AS_OF)).curves().get(0).points();

    assertThat(points).extracting(Curve.Point::time).containsExactly(1.0, 2.0);
    assertThat(points.get(0).share()).isCloseTo(2 / 5.0, within(1e-12));
    assertThat(points.get(0).atRisk()).isEqualTo(3);
    assertThat(points.get(1).share()).isCloseTo(3 / 5.0, within(1e-12));
    assertThat(points.get(1).atRisk()).isEqualTo(2);
  }

  private static void completed(Corpus corpus, String id, String at) {
    item(corpus, id, "2026-01-01T00:00:00Z", "'status':'COMPLETED','completed_at':'" + at + "'");
  }

  private static void open(Corpus corpus, String id, String createdAt) {
    item(corpus, id, createdAt, "'status':'OPEN'");
  }

  private static void item(Corpus corpus, String id, String createdAt, String fields) {
    corpus.with(
        "{'id':'%s','actions':[{'id':'1','created_at':'%s',%s}]}".formatted(id, createdAt, fields));
  }
}
