package org.coecorpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.pattern.Pattern;

/**
 * Headers, footers and numbers of pages: lines at the edge of a page that stand on several pages
 * with other digits, and lines that are nothing but the number of a page.
 */
final class PageFurniture {

  private static final int EDGE = 2;
  private static final int REPEATED = 2;
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:page\\s+[0-9]{1,4}(?:\\s*(?:of|/)\\s*[0-9]{1,4})?|[0-9]{1,4}\\s+of\\s+[0-9]{1,4})[-–—|\\s]*");
  private static final Pattern NUMBER =
      Pattern.compile("[-–—|\\s]*[0-9]{1,4}(?:\\s*(?:of|/)\\s*[0-9]{1,4})?[-–—|\\s]*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PageFurniture() {}

  static List<PlainLine> of(List<List<PlainLine>> pages) {
    List<PlainLine> furniture = new ArrayList<>();
    Map<String, Integer> tops = new HashMap<>();
    Map<String, Integer> bottoms = new HashMap<>();
    for (List<PlainLine> page : pages) {
      forms(top(page)).forEach(form -> tops.merge(form, 1, Integer::sum));
      forms(bottom(page)).forEach(form -> bottoms.merge(form, 1, Integer::sum));
    }
    for (List<PlainLine> page : pages) {
      page.stream().filter(line -> PAGE.matches(line.words().text())).forEach(furniture::add);
      if (pages.size() > 1) {
        add(top(page), tops, furniture);
        add(bottom(page), bottoms, furniture);
      }
    }
    return furniture;
  }

  private static void add(
      List<PlainLine> edge, Map<String, Integer> pages, List<PlainLine> furniture) {
    edge.stream()
        .filter(
            line ->
                pages.getOrDefault(form(line), 0) >= REPEATED
                    || NUMBER.matches(line.words().text()))
        .forEach(furniture::add);
  }

  private static List<PlainLine> top(List<PlainLine> page) {
    return page.subList(0, Math.min(EDGE, page.size()));
  }

  private static List<PlainLine> bottom(List<PlainLine> page) {
    return page.subList(Math.max(0, page.size() - EDGE), page.size());
  }

  private static Set<String> forms(List<PlainLine> lines) {
    return lines.stream().map(PageFurniture::form).collect(Collectors.toSet());
  }

  private static String form(PlainLine line) {
    String masked = DIGITS.matcher(line.words()).replaceAll("0");
    return BLANKS.matcher(masked).replaceAll(" ");
  }
}
