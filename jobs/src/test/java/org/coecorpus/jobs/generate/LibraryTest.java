package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryTest {

  private final Library library = Library.load();

  @Test
  void everyServiceHasAVoiceAndCallsServicesThatExist() {
    library.organisation().teams().stream()
        .flatMap(team -> team.services().stream())
        .forEach(service -> assertThat(library.voice(service).could()).isNotEmpty());
    assertThat(library.voices().values())
        .allSatisfy(voice -> assertThat(library.voices().keySet()).containsAll(voice.dependency()));
  }

  @Test
  void familiesSayTheSameInEightWaysAtLeast() {
    assertThat(library.causes())
        .hasSizeGreaterThanOrEqualTo(14)
        .allSatisfy(
            cause -> {
              assertThat(cause.sentences("trigger")).hasSizeGreaterThanOrEqualTo(8);
              assertThat(cause.sentences("causes")).hasSizeGreaterThanOrEqualTo(8);
              assertThat(cause.sentences("actions")).hasSizeGreaterThanOrEqualTo(8);
              assertThat(cause.modes()).isNotEmpty();
            });
  }

  @Test
  void everyBranchOfTheWhysReachesFive() {
    assertThat(
            Stream.of(
                    library.causes(),
                    library.discoveries(),
                    library.resolutions(),
                    library.oneOffs())
                .flatMap(causes -> causes.stream()))
        .allSatisfy(cause -> assertThat(cause.levels()).as(cause.id()).hasSizeGreaterThan(3));
  }
}
