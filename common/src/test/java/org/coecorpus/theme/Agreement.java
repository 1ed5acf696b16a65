package org.coecorpus.theme;

import java.util.HashMap;
import java.util.Map;

/**
 * How themes agree with planted families, over the statements that are in a theme; statements that
 * were planted alone are a class of their own each time.
 *
 * @param purity share of statements that are of their theme's most frequent family
 * @param vMeasure harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007)
 * @param found number of members of families that are in a theme
 */
record Agreement(double purity, double vMeasure, int found) {

  static Agreement of(Map<String, String> themeOf, Map<String, Integer> familyOf) {
    Map<String, Map<String, Integer>> cells = new HashMap<>();
    Map<String, Integer> families = new HashMap<>();
    int found = 0;
    for (Map.Entry<String, String> entry : themeOf.entrySet()) {
      int number = familyOf.getOrDefault(entry.getKey(), -1);
      String family = number < 0 ? entry.getKey() : "family " + number;
      found += number < 0 ? 0 : 1;
      cells.computeIfAbsent(entry.getValue(), t -> new HashMap<>()).merge(family, 1, Integer::sum);
      families.merge(family, 1, Integer::sum);
    }
    double n = themeOf.size();
    double pure = 0;
    double shared = 0;
    double themeEntropy = 0;
    for (Map<String, Integer> theme : cells.values()) {
      double size = theme.values().stream().mapToInt(Integer::intValue).sum();
      pure += theme.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      themeEntropy -= size / n * Math.log(size / n);
      for (Map.Entry<String, Integer> cell : theme.entrySet()) {
        double both = cell.getValue();
        shared += both / n * Math.log(n * both / (size * families.get(cell.getKey())));
      }
    }
    double familyEntropy =
        families.values().stream().mapToDouble(size -> -size / n * Math.log(size / n)).sum();
    return new Agreement(pure / n, 2 * shared / (themeEntropy + familyEntropy), found);
  }
}
