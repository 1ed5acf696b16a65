package org.coecorpus.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coecorpus.time.Quarter;

/** Makes themes of the groups of a division that are large and distinct enough. */
final class Themes {

  private static final int MOST_EXEMPLARS = 5;
  private static final double STRAY = 0.5;

  private final List<MaskedStatement> statements;
  private final Copies copies;
  private final Vectors vectors;
  private final ThemeSettings settings;
  private final DistinctiveTerms distinctiveTerms;
  private final double[] total;

  Themes(List<MaskedStatement> statements, Copies copies, Vectors vectors, ThemeSettings settings) {
    this.statements = statements;
    this.copies = copies;
    this.vectors = vectors;
    this.settings = settings;
    this.distinctiveTerms = new DistinctiveTerms(statements, copies);
    this.total = vectors.sum(IntStream.range(0, vectors.size()).toArray());
  }

  /** The themes, in no particular order; why the rest is in none is added to {@code reasons}. */
  List<Theme> of(StableDivision division, Map<UnassignedReason, Long> reasons) {
    List<Theme> themes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int[] group : division.division().groups()) {
      int[] texts = Arrays.stream(group).map(copies::group).distinct().toArray();
      int[] alike = withoutStrays(texts);
      add(alike, division, ids, themes, reasons);
      IntStream.of(texts)
          .filter(text -> IntStream.of(alike).noneMatch(kept -> kept == text))
          .forEach(text -> add(new int[] {text}, division, ids, themes, reasons));
    }
    return themes;
  }

  private void add(
      int[] texts,
      StableDivision division,
      Set<String> ids,
      List<Theme> themes,
      Map<UnassignedReason, Long> reasons) {
    int[] members = Arrays.stream(texts).flatMap(t -> IntStream.of(copies.members(t))).toArray();
    if (members.length < settings.smallest()) {
      UnassignedReason reason =
          texts.length == 1 ? UnassignedReason.UNLIKE_ALL : UnassignedReason.SMALL_GROUP;
      GraphThemeFinder.count(reason, members.length, reasons);
    } else if (separation(texts) < settings.separation()) {
      GraphThemeFinder.count(UnassignedReason.MIXED_GROUP, members.length, reasons);
    } else if (division.stability(members) < settings.dissolved()) {
      GraphThemeFinder.count(UnassignedReason.UNSTABLE_GROUP, members.length, reasons);
    } else {
      themes.add(theme(texts, members, division.stability(members), ids));
    }
  }

  /** Mean cosine inside a group of texts, over pairs, less the mean cosine to all others. */
  private double separation(int[] texts) {
    double[] sum = vectors.sum(texts);
    double inside = 0;
    double toAll = 0;
    for (int k = 0; k < sum.length; k++) {
      inside += sum[k] * sum[k];
      toAll += sum[k] * total[k];
    }
    int n = texts.length;
    int others = vectors.size() - n;
    double own = Arrays.stream(texts).mapToDouble(m -> vectors.cosine(m, m)).sum();
    double toRest = others == 0 ? 0 : (toAll - inside) / ((double) n * others);
    return (n == 1 ? 1 : (inside - own) / ((double) n * (n - 1))) - toRest;
  }

  /**
   * The texts whose own separation is at least half of the group's: whatever is linked to anything
   * lands in some group, even if by a single word.
   */
  private int[] withoutStrays(int[] texts) {
    if (texts.length < 2) {
      return texts;
    }
    double least = STRAY * separation(texts);
    double[] sum = vectors.sum(texts);
    double[] rest = new double[sum.length];
    Arrays.setAll(rest, k -> total[k] - sum[k]);
    int others = Math.max(1, vectors.size() - texts.length);
    return Arrays.stream(texts)
        .filter(
            text -> {
              double inside = vectors.product(text, sum) - vectors.cosine(text, text);
              double outside = vectors.product(text, rest) / others;
              return inside / (texts.length - 1) - outside >= least;
            })
        .toArray();
  }

  private Theme theme(int[] texts, int[] members, double stability, Set<String> ids) {
    List<Integer> central = fromTheCentre(texts);
    List<String> exemplars = exemplars(central);
    StatementKind kind = statements.get(members[0]).statement().kind();
    List<String> terms = distinctiveTerms.of(texts);
    TreeMap<String, Quarter> quarterByEvent = new TreeMap<>();
    Set<String> events = new HashSet<>();
    for (int member : members) {
      Statement statement = statements.get(member).statement();
      events.add(statement.eventId());
      if (statement.quarter() != null) {
        quarterByEvent.merge(
            statement.eventId(), statement.quarter(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    SortedMap<String, Long> byQuarter = new TreeMap<>();
    quarterByEvent.values().forEach(quarter -> byQuarter.merge(quarter.toString(), 1L, Long::sum));
    boolean recurring =
        stability >= settings.gate()
            && events.size() >= settings.recurringEvents()
            && byQuarter.size() >= settings.recurringQuarters();
    return new Theme(
        id(kind, statements.get(central.get(0)).masked(), ids),
        kind,
        ThemeName.of(terms, statements.get(central.get(0)).statement().text()),
        terms,
        exemplars,
        Arrays.stream(members).mapToObj(m -> statements.get(m).statement().id()).sorted().toList(),
        byQuarter,
        events.size(),
        stability,
        recurring);
  }

  /** The statements by the cosine of their text with the sum of all texts, ties in order. */
  private List<Integer> fromTheCentre(int[] texts) {
    double[] centre = vectors.sum(texts);
    return Arrays.stream(texts)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer t) -> -vectors.product(t, centre))
                .thenComparing(t -> t))
        .flatMap(text -> Arrays.stream(copies.members(text)).boxed())
        .toList();
  }

  /** The most central members, each of another event. */
  private List<String> exemplars(List<Integer> central) {
    Set<String> events = new HashSet<>();
    return central.stream()
        .map(m -> statements.get(m).statement())
        .filter(statement -> events.add(statement.eventId()))
        .limit(MOST_EXEMPLARS)
        .map(Statement::id)
        .toList();
  }

  private static String id(StatementKind kind, String exemplar, Set<String> taken) {
    String prefix = kind.name().toLowerCase(Locale.ROOT) + "-";
    String hashed = exemplar;
    String id = prefix + hash(hashed);
    while (!taken.add(id)) {
      hashed += "\n";
      id = prefix + hash(hashed);
    }
    return id;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
