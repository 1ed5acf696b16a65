package org.coecorpus.likeness;

import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/** Documents for these tests, with text that is told apart by seeds. */
final class LikeCoe {

  private static final String[] SYLLABLES = {
    "ba", "co", "di", "fu", "ga", "ho", "ji", "ku", "la", "mo", "ni", "pu", "ra", "so", "ti", "vu"
  };

  private LikeCoe() {}

  /** A COE from JSON with single quotes. */
  static Coe of(String json) {
    return CoeJson.read(json.replace('\'', '"'));
  }

  /** A COE that says these words. */
  static Coe saying(String id, String words) {
    return of("{'id':'" + id + "','summary':'" + words + "'}");
  }

  /** Words that recur nowhere else, the same for the same seed. */
  static String words(long seed, int count) {
    StringBuilder text = new StringBuilder();
    long state = seed * 0x9E3779B97F4A7C15L + 1;
    for (int i = 0; i < count; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      for (int shift = 36; shift < 60; shift += 4) {
        text.append(SYLLABLES[(int) (state >>> shift) & 15]);
      }
      text.append(' ');
    }
    return text.toString();
  }
}
