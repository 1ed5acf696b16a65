package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.coecorpus.text.Mask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedStatementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown",
        "unknown.",
        "N/A",
        "TBD",
        "-",
        "Not determined",
        "The root cause is not known yet",
        "Root cause: under investigation",
        "The root cause could not be determined.",
        "At this stage engineers do not have a definitive root cause.",
        "We don't know",
        "None found",
        "See timeline above",
        "The cause of the crash remains unclear",
        "To be confirmed: investigation ongoing",
        "INVESTIGATING"
      })
  void statesNoCause(String text) {
    assertThat(masked(text).whyNot()).contains(UnassignedReason.NO_STATED_CAUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Config", "2026-01-01", "edge-proxy", "DNS!", "the human"})
  void isTooShort(String text) {
    assertThat(masked(text).whyNot()).contains(UnassignedReason.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Expired certificate",
        "An unknown certificate authority was trusted",
        "The alarm was not investigated by the on-call",
        "Nobody renewed the certificate",
        "The disk was full",
        "Retries were not limited",
        "No canary stage",
        "The cause was a bad deployment, not the network"
      })
  void statesACause(String text) {
    assertThat(masked(text).whyNot()).isEmpty();
  }

  private static MaskedStatement masked(String text) {
    return MaskedStatement.of(
        ThemeFinderContract.statement(1, text), Mask.of(Set.of("edge-proxy")));
  }
}
