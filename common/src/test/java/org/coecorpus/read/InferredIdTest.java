package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferredIdTest {

  @ParameterizedTest
  @CsvSource({
    "a/b/Lamp Outage.md,0,lamp-outage",
    "2026-03-01-lamp.html.md.erb,0,2026-03-01-lamp",
    "x/PM2026-001 - Lamp v1.2 dark,0,pm2026-001-lamp-v1-2-dark",
    "coes.jsonl.gz,7,coes-7",
    "..\\..\\boot.md,0,boot",
    "INCIDENT.md,0,incident",
  })
  void theStemOfTheNameIsTheId(String source, int number, String id) {
    assertThat(InferredId.of(source, number)).isEqualTo(id);
  }

  @Test
  void nothingDangerousSurvives() {
    assertThat(InferredId.of("x/..\u0000/\u0007.md", 0)).matches("coe-[0-9a-f]{12}");
    assertThat(InferredId.of("x/" + "é".repeat(500) + ".md", 0)).hasSize(100);
  }
}
