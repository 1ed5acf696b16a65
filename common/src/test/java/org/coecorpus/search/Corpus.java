package org.coecorpus.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Corpora of made-up COEs, and indexes of them. */
final class Corpus {

  private static final List<String> WORDS =
      List.of(
          "certificate",
          "expired",
          "queue",
          "timeout",
          "deployment",
          "rollback",
          "label",
          "printer",
          "database",
          "connection",
          "pool",
          "memory",
          "alarm",
          "customer",
          "order",
          "retry",
          "cache",
          "region",
          "config",
          "throttle",
          "parcel",
          "route",
          "latency",
          "disk",
          "worker",
          "lock");

  private Corpus() {}

  /** The same for the same seed. */
  static List<IndexedCoe> random(int count, long seed) {
    Random random = new Random(seed);
    List<IndexedCoe> coes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SearchedCoe coe =
          SearchedCoe.aCoe("C-" + i)
              .title(words(random, 5))
              .summary(words(random, 20 + random.nextInt(60)))
              .cause(words(random, 15))
              .lesson(words(random, 10))
              .with("team", "team-" + random.nextInt(4))
              .with("service", "service-" + random.nextInt(9))
              .with("severity", "SEV" + (1 + random.nextInt(4)));
      coes.add(coe.build());
    }
    return coes;
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 9 == 8 ? ". " : " ");
    }
    return text.toString().strip();
  }

  static SearchIndex index(Path directory, SearchedCoe... coes) throws IOException {
    return index(directory, 1, Arrays.stream(coes).map(SearchedCoe::build).toList());
  }

  static SearchIndex index(Path directory, int shards, List<IndexedCoe> coes) throws IOException {
    return index(directory, shards, coes, Map.of());
  }

  /** Dealt out to the shards in turn. */
  static SearchIndex index(
      Path directory, int shards, List<IndexedCoe> coes, Map<String, List<String>> themes)
      throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      List<IndexedCoe> dealt = new ArrayList<>();
      for (int i = shard; i < coes.size(); i += shards) {
        dealt.add(coes.get(i));
      }
      Path path = directory.resolve("of-" + shards + "-shard-" + shard);
      ShardWriter.write(path, dealt);
      paths.add(path);
    }
    Path file = directory.resolve("of-" + shards + "-" + CoeThemes.FILE);
    CoeThemes.write(file, paths, themes);
    return SearchIndex.open(paths, file);
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }
}
