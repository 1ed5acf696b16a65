package org.coecorpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  private static final Mask MASK =
      Mask.of(Set.of("edge-proxy", "Label Checkout", "Acme", "storage"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edge-proxy dropped connections | [name] dropped connections",
        "The Edge Proxy and EdgeProxy | The [name]",
        "`edge_proxy` restarted | [code] restarted",
        "ACME's label-checkout | [name]'s [name]",
        "edgeproxying is a word | edgeproxying is a word",
        "storage was full | storage was full",
        "on 2026-03-01T10:15:00Z it failed | on [date] it failed",
        "at 10:41 AM PDT on August 7th, 2011 | at [date] on [date]",
        "on 14 May 2025 and on Monday | on [date] and on [date]",
        "it may 'be' full | it may 'be' full",
        "took 37 percent of 12,400 requests | took [number] of [number] requests",
        "timeout of 120ms and 5xx | timeout of [number]",
        "see OPS-1234 and #77 | see [ticket]",
        "encoded as UTF-8 with SHA-256 | encoded as UTF-8 with SHA-256",
        "an EC2 host and p99 | an EC2 host and p99",
        "see https://wiki.example/a?b=1, please | see [link] please",
        "the **bold** [runbook](https://x.example/r) | the bold runbook",
        "call `restart()` or Foo.bar() | call [code]",
        "read /etc/hosts/allow at 0xDEADBEEF | read [code] at [code]",
        "commit 3f9a1c22b7 broke it | commit [code] broke it",
      })
  void replacesWhatTellsIncidentsApart(String text, String masked) {
    assertThat(MASK.apply(text)).isEqualTo(masked);
  }

  @Test
  void theLongestNameWins() {
    Mask mask = Mask.of(List.of("parcel", "parcel desk", "parcel desk north"));
    assertThat(mask.apply("parcel desk north, parcel desk, parcel")).isEqualTo("[name]");
    assertThat(mask.apply("the parcel desk broke")).isEqualTo("the [name] broke");
    assertThat(mask.apply("the parcel desk northern hall")).isEqualTo("the [name] northern hall");
  }

  @Test
  void bareTextHasNoPlaceholders() {
    assertThat(Mask.bare("[name] lost [number] requests on [date]")).isEqualTo("lost requests on");
  }

  @Test
  void withoutNamesKeepsNumbersAndCode() {
    assertThat(MASK.withoutNames("Acme ran `pg_dump` 3 times"))
        .isEqualTo("[name] ran `pg_dump` 3 times");
  }

  @Test
  void longOddTextsTakeNoLongTime() {
    for (String odd : List.of("a.", "1,", "[", "`", "/a", "#", "x@", "-1", "\u0130 ")) {
      assertThat(MASK.apply(odd.repeat(20_000))).isNotNull();
    }
  }
}
