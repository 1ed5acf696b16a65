package org.coecorpus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.coecorpus.access.AccessPolicy.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

  private final AccessPolicy policy = AccessPolicy.labelledOnly();

  @Test
  void theCompanyReadsWhatIsLabelledCompany() {
    assertThat(policy.decide(new Access(AccessLevel.COMPANY, List.of())).audiences())
        .containsExactly(Audience.COMPANY);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessLevel.class,
      names = {"TEAM_ONLY", "SECURE"})
  void narrowerLevelsAreWithheldAndTheReasonNamesTheLevel(AccessLevel level) {
    Decision decision = policy.decide(new Access(level, List.of("mrueda")));
    assertThat(decision.isWithheld()).isTrue();
    assertThat(decision.withheldReason())
        .contains(
            "access level "
                + (level == AccessLevel.SECURE ? "secure" : "team-only")
                + ": no audience of the store reads it");
  }

  @Test
  void aMissingLabelIsWithheldAndTheReasonSaysHowToMendIt() {
    assertThat(policy.decide(Access.UNLABELLED).withheldReason().orElseThrow())
        .contains("missing")
        .contains("--unlabelled company");
  }

  @Test
  void anOpenCorpusMayDeclareItsUnlabelledDocumentsOpen() {
    assertThat(
            policy.withUnlabelledAs(AccessLevel.COMPANY).decide(Access.UNLABELLED).withheldReason())
        .isEmpty();
  }

  @Test
  void declaringUnlabelledDocumentsOpenDoesNotOpenLabelledOnes() {
    AccessPolicy open = policy.withUnlabelledAs(AccessLevel.COMPANY);
    assertThat(open.decide(new Access(AccessLevel.SECURE, List.of())).isWithheld()).isTrue();
    assertThat(open.decide(new Access(AccessLevel.TEAM_ONLY, List.of())).isWithheld()).isTrue();
  }

  @Test
  void readersWithoutALevelAreHalfALabelAndNotAMissingOne() {
    Access half = new Access(null, List.of("legal"));
    assertThat(policy.withUnlabelledAs(AccessLevel.COMPANY).decide(half).isWithheld()).isTrue();
  }

  @Test
  void aNarrowLevelWhoseReadersNameTheCompanyContradictsItself() {
    assertThat(
            policy
                .decide(new Access(AccessLevel.SECURE, List.of(" Company ")))
                .withheldReason()
                .orElseThrow())
        .contains("contradicts itself");
  }

  @Test
  void aDecisionHasEitherAudiencesOrAReason() {
    assertThatThrownBy(() -> new Decision(new TreeSet<>(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", ".", "a/b", "a\\b", "../x", "Company", "a b", "a\n", "-a", "ı", "a.b"})
  void anAudienceThatIsNotASafeDirectoryNameIsRefused(String name) {
    assertThatThrownBy(() -> new Audience(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("illegal audience: \"" + name + "\"");
  }

  @Test
  void anAudienceHasAtMost64Characters() {
    assertThat(Audience.isName("a".repeat(64))).isTrue();
    assertThat(Audience.isName("a".repeat(65))).isFalse();
  }
}
