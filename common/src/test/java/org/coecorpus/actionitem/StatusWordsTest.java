package org.coecorpus.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

  @ParameterizedTest
  @CsvSource({
    "wont_do, DROPPED",
    "Won’t do, DROPPED",
    "duplicate, DROPPED",
    "InProgress, IN_PROGRESS",
    "IN_PROGRESS, IN_PROGRESS",
    "Under review, IN_PROGRESS",
    "Reopened, OPEN",
    "[ ], OPEN",
    "[], OPEN",
    "TODO, OPEN",
    "Verified, COMPLETED",
    "[x], COMPLETED",
    ":white_check_mark:, COMPLETED",
    "Long-term backlog, BACKLOG"
  })
  void wordsOfEverySourceMeanTheSame(String words, ActionStatus status) {
    assertThat(StatusWords.parse(words)).contains(status);
  }

  @ParameterizedTest
  @CsvSource({"Frobnicated", "''", "done deal"})
  void otherWordsMeanNothing(String words) {
    assertThat(StatusWords.parse(words)).isEmpty();
  }
}
