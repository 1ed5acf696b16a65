package org.coecorpus.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coecorpus.embed.MiniLmEmbedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On embeddings and words. */
class GraphThemeFinderWithEmbeddingsTest extends ThemeFinderContract {

  private static final Map<String, float[]> KNOWN = new HashMap<>();
  private static MiniLmEmbedder embedder;

  @BeforeAll
  static void open() {
    embedder = MiniLmEmbedder.open();
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Override
  ThemeFinder finder() {
    return GraphThemeFinder.withDefaults();
  }

  @Override
  double leastVMeasure() {
    return 0.92;
  }

  @Override
  Map<String, float[]> vectors(List<Statement> statements, Set<String> names) {
    Map<String, float[]> vectors = new HashMap<>();
    for (String text : ThemeInput.textsToEmbed(statements, names)) {
      vectors.put(text, KNOWN.computeIfAbsent(text, embedder::embed));
    }
    return vectors;
  }
}
