package org.coecorpus.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.coe.LatestInstant;
import org.coecorpus.likeness.SiblingFacts;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.theme.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of a document for later runs must say the same as the document. */
class EssenceTest {

  private static final List<Coe> COES = new ArrayList<>();

  @BeforeAll
  static void readTheSample() throws IOException {
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    Path sample = Path.of(System.getProperty("project.root"), "data/sample/coes");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        reader.read(file.toString(), Files.readAllBytes(file)).stream()
            .filter(ParsedCoe.class::isInstance)
            .forEach(outcome -> COES.add(((ParsedCoe) outcome).coe()));
      }
    }
    assertThat(COES).hasSizeGreaterThan(250);
  }

  @Test
  void figuresAndThemesAreTheSameFromTheEssence() {
    for (Coe coe : COES) {
      Coe essence = CoeJson.read(CoeJson.write(Essence.of(coe)));
      CoeFacts facts = CoeFacts.of(coe);
      assertThat(CoeFacts.of(essence)).isEqualTo(facts);
      assertThat(ItemFacts.allOf(essence, Map.of())).isEqualTo(ItemFacts.allOf(coe, Map.of()));
      assertThat(LatestInstant.of(essence)).isEqualTo(LatestInstant.of(coe));
      assertThat(Statements.of(essence, facts.incidentQuarter()))
          .isEqualTo(Statements.of(coe, facts.incidentQuarter()));
    }
  }

  @Test
  void itIsMuchSmallerThanTheDocument() {
    long whole = COES.stream().mapToLong(coe -> CoeJson.write(coe).length()).sum();
    long kept = COES.stream().mapToLong(coe -> CoeJson.write(Essence.of(coe)).length()).sum();
    assertThat(kept).isLessThan(whole * 6 / 10);
  }

  @Test
  void whatTellsADocumentFromOthersSurvivesAsBytes() {
    for (Coe coe : COES) {
      SiblingFacts facts = SiblingFacts.of(coe);
      SiblingFacts again = SiblingFacts.of(facts.toBytes());
      assertThat(again).usingRecursiveComparison().isEqualTo(facts);
    }
  }
}
