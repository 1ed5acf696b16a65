package org.coecorpus.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.jspecify.annotations.Nullable;

/**
 * Which themes each COE of a release is in, beside the shards. Themes are found over the whole
 * corpus and may change for a COE that did not; kept apart from the shards, they leave those as
 * they are. A COE stands for its number in its shard, so that the file is a few bytes a COE.
 *
 * <p>The file holds, in Lucene's variable-length numbers and UTF-8 strings: a mark, the ids of all
 * themes in order, and for each shard its name, its number of COEs, and for each COE the number of
 * its themes and their places in the list.
 */
public final class CoeThemes {

  /** Name of the file beside the shards. */
  public static final String FILE = "themes";

  /** No COE is in any theme. */
  static final CoeThemes NONE = new CoeThemes(List.of(), new int[0][]);

  private static final String MARK = "coe-themes/1";
  private static final int[] OF_NO_THEME = {};

  private final List<String> ids;
  private final int[][] byDoc;

  private CoeThemes(List<String> ids, int[][] byDoc) {
    this.ids = ids;
    this.byDoc = byDoc;
  }

  /**
   * Writes the file.
   *
   * @param shards that {@link ShardWriter} wrote
   * @param themesByCoe ids of the themes of each COE, the most telling first, by the COE's id
   * @throws IOException if a shard cannot be read or the file cannot be written
   */
  public static void write(Path file, List<Path> shards, Map<String, List<String>> themesByCoe)
      throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    themesByCoe.values().forEach(ids::addAll);
    Map<String, Integer> places = new LinkedHashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    try (OutputStream stream = Files.newOutputStream(file)) {
      OutputStreamDataOutput out = new OutputStreamDataOutput(stream);
      out.writeString(MARK);
      out.writeVInt(ids.size());
      for (String id : ids) {
        out.writeString(id);
      }
      out.writeVInt(shards.size());
      for (Path shard : shards) {
        writeShard(shard, themesByCoe, places, out);
      }
    }
  }

  private static void writeShard(
      Path shard,
      Map<String, List<String>> themesByCoe,
      Map<String, Integer> places,
      OutputStreamDataOutput out)
      throws IOException {
    try (ShardReader reader = ShardReader.open(shard)) {
      List<String> coes = reader.ids();
      out.writeString(name(shard));
      out.writeVInt(coes.size());
      for (String coe : coes) {
        List<String> themes = themesByCoe.getOrDefault(coe, List.of()).stream().distinct().toList();
        out.writeVInt(themes.size());
        for (String theme : themes) {
          out.writeVInt(Objects.requireNonNull(places.get(theme)));
        }
      }
    }
  }

  /**
   * Reads the file for these shards, in this order.
   *
   * @throws IOException if it cannot be read, or is of other shards
   */
  static CoeThemes read(Path file, List<Path> shards, List<Integer> sizes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(Files.readAllBytes(file));
    try {
      if (!in.readString().equals(MARK)) {
        throw new CorruptIndexException("not a file of themes, expected " + MARK, file.toString());
      }
      List<String> ids = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        ids.add(in.readString());
      }
      Map<String, int[][]> byShard = new LinkedHashMap<>();
      for (int left = in.readVInt(); left > 0; left--) {
        byShard.put(in.readString(), readShard(in));
      }
      return new CoeThemes(List.copyOf(ids), joined(file, shards, sizes, byShard));
    } catch (RuntimeException e) {
      throw new CorruptIndexException("not a file of themes", file.toString(), e);
    }
  }

  private static int[][] readShard(ByteArrayDataInput in) {
    int[][] coes = new int[in.readVInt()][];
    for (int doc = 0; doc < coes.length; doc++) {
      int count = in.readVInt();
      int[] themes = count == 0 ? OF_NO_THEME : new int[count];
      for (int i = 0; i < count; i++) {
        themes[i] = in.readVInt();
      }
      coes[doc] = themes;
    }
    return coes;
  }

  private static int[][] joined(
      Path file, List<Path> shards, List<Integer> sizes, Map<String, int[][]> byShard)
      throws IOException {
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < shards.size(); i++) {
      int[][] coes = byShard.getOrDefault(name(shards.get(i)), new int[0][]);
      if (coes.length != sizes.get(i)) {
        throw new CorruptIndexException(
            "themes of "
                + coes.length
                + " COEs, expected the "
                + sizes.get(i)
                + " of "
                + shards.get(i),
            file.toString());
      }
      all.addAll(List.of(coes));
    }
    return all.toArray(int[][]::new);
  }

  private static String name(Path shard) {
    return Objects.requireNonNull(shard.getFileName()).toString();
  }

  /** The theme to show with the COE of that number in the whole index. */
  @Nullable String first(int doc) {
    int[] themes = of(doc);
    return themes.length == 0 ? null : ids.get(themes[0]);
  }

  /** Places of the themes of the COE of that number in the whole index. */
  int[] of(int doc) {
    return byDoc.length == 0 ? OF_NO_THEME : byDoc[doc];
  }

  /** How many themes there are. */
  int size() {
    return ids.size();
  }

  /** The id of the theme at that place. */
  String id(int place) {
    return ids.get(place);
  }

  /** Matches COEs that are in a theme so named, without a score of its own. */
  ThemeQuery query(String description, Predicate<String> normalized) {
    boolean[] wanted = new boolean[ids.size()];
    for (int place = 0; place < wanted.length; place++) {
      wanted[place] = normalized.test(SearchField.THEME.normalized(ids.get(place)));
    }
    return new ThemeQuery(this, wanted, description);
  }
}
