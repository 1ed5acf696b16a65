package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coecorpus.coe.Why;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The branches of the five whys, each from the root to its last answer. A flat numbered list is one
 * branch; where its numbers begin again, another one begins, which shares what comes before that
 * number.
 */
final class Branches {

  private static final int DEEPEST = 200;

  /**
   * One why of a branch.
   *
   * @param path in {@code coe/1}
   */
  record Step(Why why, String path) {}

  private static final Pattern LABEL = Pattern.compile("^[\\s*_#>-]*([0-9]{1,2})[.)]");

  private final AuditedCoe coe;
  private final List<List<Step>> branches = new ArrayList<>();

  private Branches(AuditedCoe coe) {
    this.coe = coe;
  }

  static List<List<Step>> of(AuditedCoe coe) {
    Branches found = new Branches(coe);
    List<Why> whys = coe.coe().whys();
    boolean flat = whys.stream().allMatch(why -> why.children().isEmpty());
    if (flat) {
      found.addRuns(whys);
    } else {
      found.add(whys, "whys", List.of());
    }
    return found.branches;
  }

  private void add(List<Why> whys, String path, List<Step> above) {
    for (int i = 0; i < whys.size(); i++) {
      Step step = new Step(whys.get(i), path + "[" + i + "]");
      List<Step> branch = new ArrayList<>(above);
      branch.add(step);
      if (step.why.children().isEmpty() || branch.size() == DEEPEST) {
        branches.add(branch);
      } else {
        add(step.why.children(), step.path + ".children", branch);
      }
    }
  }

  private void addRuns(List<Why> whys) {
    List<Optional<Integer>> numbers =
        IntStream.range(0, whys.size()).mapToObj(i -> number(whys.get(i), i)).toList();
    boolean told = numbers.stream().distinct().count() > 1;
    List<Step> run = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < whys.size(); i++) {
      int number = told ? numbers.get(i).orElse(last + 1) : last + 1;
      if (number <= last) {
        branches.add(run);
        run = new ArrayList<>(run.subList(0, Math.min(number - 1, run.size())));
      }
      run.add(new Step(whys.get(i), "whys[" + i + "]"));
      last = number;
    }
    if (!run.isEmpty()) {
      branches.add(run);
    }
  }

  /** By its id, else by the number of its item in the list. */
  private Optional<Integer> number(Why why, int index) {
    return number(why.id())
        .or(
            () ->
                coe.value("whys[" + index + "].question", why.question())
                    .flatMap(Passage::span)
                    .filter(span -> coe.isText())
                    .map(span -> LABEL.matcher(coe.source().lineAt(span.start())))
                    .filter(Matcher::lookingAt)
                    .map(label -> Integer.parseInt(label.group(1))));
  }

  /** Of {@code 2} and {@code 2b}; an id with a stop such as {@code 2.1} counts on. */
  private static Optional<Integer> number(@Nullable String id) {
    if (id == null || id.indexOf('.') >= 0) {
      return Optional.empty();
    }
    int start = 0;
    while (start < id.length() && !Character.isDigit(id.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < id.length() && end - start < 3 && Character.isDigit(id.charAt(end))) {
      end++;
    }
    return end > start
        ? Optional.of(Math.max(1, Integer.parseInt(id.substring(start, end))))
        : Optional.empty();
  }
}
