package org.coecorpus.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Keeps a report readable where every document has a folder of its own: folders of an input that
 * has more than {@value #MOST_FOLDERS} are counted under the input.
 */
record FolderLimit(List<String> inputs) {

  private static final int MOST_FOLDERS = 100;

  SortedMap<ReadingTally.Family, ReadingTally.Sum> fold(
      SortedMap<ReadingTally.Family, ReadingTally.Sum> sums) {
    Set<String> crowded = new HashSet<>();
    for (String input : inputs) {
      long folders =
          sums.keySet().stream()
              .map(ReadingTally.Family::folder)
              .distinct()
              .filter(folder -> InputFolder.input(inputs, folder).equals(input))
              .count();
      if (folders > MOST_FOLDERS) {
        crowded.add(input);
      }
    }
    if (crowded.isEmpty()) {
      return sums;
    }
    SortedMap<ReadingTally.Family, ReadingTally.Sum> folded = ReadingTally.families();
    sums.forEach(
        (family, sum) -> {
          String input = InputFolder.input(inputs, family.folder());
          String folder = crowded.contains(input) ? input : family.folder();
          ReadingTally.merge(folded, new ReadingTally.Family(folder, family.form()), sum);
        });
    return folded;
  }
}
