package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick parser accepts, the general one reads just so. */
class QuickJsonTest {

  private static final String DOCUMENT =
      """
      {"id" : "D-1","title":"A \\"lamp\\" \\u00e9 \\\\ é 😀","n":[-1,0.5,1e9,true,false,null,[],{}],
       "actions":[{"title":"fix","due":"2026-03-01"},{"title":"","x":null}],"none":null}
      """
          .strip();

  private static final String[] PIECES = {
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "\n",
    "\t",
    "0",
    "1",
    "-",
    ".",
    "e",
    "+",
    "true",
    "nul",
    "\\u12",
    "\\ud83d",
    "\ud83d",
    "\ude00",
    "\u0001",
    "\ufeff",
    "\u2028",
    "x",
    "/",
    "\"id\":1,"
  };

  @Test
  void aWellFormedDocumentNeedsNoOtherParser() throws JsonTree.Malformed {
    Optional<Raw.Fields> quick = QuickJson.parse(DOCUMENT, 5, 64);
    assertThat(quick).contains(new JsonTree(ReadLimits.DEFAULT).parseStrictly(DOCUMENT, 5));
    assertThat(quick.orElseThrow().fields()).containsOnlyKeys("id", "title", "n", "actions");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsAcceptedIsReadAlike(long seed) {
    JsonTree general = new JsonTree(ReadLimits.DEFAULT);
    Random random = new Random(seed);
    int accepted = 0;
    for (int round = 0; round < 20_000; round++) {
      String json = mutated(random);
      Optional<Raw.Fields> quick = QuickJson.parse(json, 3, 64);
      if (quick.isPresent()) {
        accepted++;
        assertThat(strictly(general, json)).as(json).isEqualTo(quick);
      }
    }
    assertThat(accepted).isBetween(500, 19_500);
  }

  @Test
  void manyFieldsAndDeepNestingAreLeftToTheGeneralParser() throws JsonTree.Malformed {
    StringBuilder wide = new StringBuilder("{");
    for (int i = 0; i < 40; i++) {
      wide.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":").append(i);
    }
    wide.append('}');
    assertThat(QuickJson.parse(wide.toString(), 0, 64)).isEmpty();
    Raw.Fields read = new JsonTree(ReadLimits.DEFAULT).parse(wide.toString(), 0);
    assertThat(read.fields()).hasSize(40);
    assertThat(QuickJson.parse("{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}", 0, 64)).isEmpty();
  }

  private static Optional<Raw.Fields> strictly(JsonTree general, String json) {
    try {
      return Optional.of(general.parseStrictly(json, 3));
    } catch (JsonTree.Malformed e) {
      return Optional.empty();
    }
  }

  private static String mutated(Random random) {
    StringBuilder json = new StringBuilder(DOCUMENT);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(json.length());
      int end = Math.min(json.length(), at + random.nextInt(3));
      json.replace(at, end, random.nextInt(3) == 0 ? "" : PIECES[random.nextInt(PIECES.length)]);
    }
    return json.toString();
  }
}
