package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.text.Vocabulary;

/** Which column of a table means what, by the words of {@code columns.yaml}. */
final class TableColumns {

  private static final Map<String, List<String>> WORDS =
      Vocabulary.load(TableColumns.class, "columns.yaml");

  private final Map<String, Integer> places = new TreeMap<>();
  private final Map<String, List<Integer>> all = new TreeMap<>();

  /** Looks at the header with the meanings that begin with {@code table} and a dot. */
  static TableColumns of(String source, Block.Table table, String meanings) {
    TableColumns columns = new TableColumns();
    for (int i = 0; i < table.header().size(); i++) {
      String words = words(Passage.of(source, table.header().get(i)));
      for (Map.Entry<String, List<String>> meaning : WORDS.entrySet()) {
        if (meaning.getKey().startsWith(meanings + ".") && meaning.getValue().contains(words)) {
          String name = meaning.getKey().substring(meanings.length() + 1);
          columns.places.putIfAbsent(name, i);
          columns.all.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
          break;
        }
      }
    }
    return columns;
  }

  /** The plain words of a head; a sign alone, such as #, stays. */
  private static String words(Passage head) {
    String plain = SectionKind.plain(head);
    return plain.isEmpty() ? head.unwrapped().text() : plain;
  }

  /** The column's number, or -1. */
  int of(String meaning) {
    return places.getOrDefault(meaning, -1);
  }

  /** The numbers of all columns of the meaning. */
  List<Integer> all(String meaning) {
    return all.getOrDefault(meaning, List.of());
  }

  boolean has(String meaning) {
    return places.containsKey(meaning);
  }

  /** How many columns have a meaning. */
  int size() {
    return places.size();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  boolean isTaken(int column) {
    return places.containsValue(column);
  }
}
