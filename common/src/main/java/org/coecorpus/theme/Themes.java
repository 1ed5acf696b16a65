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
  private static final double STRAY = 1 / 3.0;

  private final List<MaskedStatement> statements;
  private final Vectors vectors;
  private final ThemeSettings settings;
  private final DistinctiveTerms distinctiveTerms;
  private final double[] total;

  Themes(List<MaskedStatement> statements, Copies copies, Vectors vectors, ThemeSettings settings) {
    this.statements = statements;
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
      int[] members = withoutStrays(group);
      GraphThemeFinder.count(UnassignedReason.UNLIKE_ALL, group.length - members.length, reasons);
      if (members.length < settings.smallest()) {
        GraphThemeFinder.count(UnassignedReason.SMALL_GROUP, members.length, reasons);
      } else if (separation(members) < settings.separation()) {
        GraphThemeFinder.count(UnassignedReason.MIXED_GROUP, members.length, reasons);
      } else if (division.stability(members) < settings.dissolved()) {
        GraphThemeFinder.count(UnassignedReason.UNSTABLE_GROUP, members.length, reasons);
      } else {
        themes.add(theme(members, division.stability(members), ids));
      }
    }
    return themes;
  }

  /** Mean cosine inside a group, over pairs, less the mean cosine to all other statements. */
  private double separation(int[] members) {
    double[] sum = vectors.sum(members);
    double inside = 0;
    double toAll = 0;
    for (int k = 0; k < sum.length; k++) {
      inside += sum[k] * sum[k];
      toAll += sum[k] * total[k];
    }
    int n = members.length;
    int others = vectors.size() - n;
    double own = Arrays.stream(members).mapToDouble(m -> vectors.cosine(m, m)).sum();
    double toRest = others == 0 ? 0 : (toAll - inside) / ((double) n * others);
    return (inside - own) / ((double) n * (n - 1)) - toRest;
  }

  /**
   * The members whose own separation is at least a third of the group's: whatever is linked to
   * anything lands in some group, even if by a single word.
   */
  private int[] withoutStrays(int[] group) {
    if (group.length < 2) {
      return new int[0];
    }
    double least = STRAY * separation(group);
    double[] sum = vectors.sum(group);
    double[] rest = new double[sum.length];
    Arrays.setAll(rest, k -> total[k] - sum[k]);
    int others = Math.max(1, vectors.size() - group.length);
    return Arrays.stream(group)
        .filter(
            m -> {
              double inside = vectors.product(m, sum) - vectors.cosine(m, m);
              return inside / (group.length - 1) - vectors.product(m, rest) / others >= least;
            })
        .toArray();
  }

  private Theme theme(int[] members, double stability, Set<String> ids) {
    List<Integer> central = fromTheCentre(members);
    List<String> exemplars = exemplars(central);
    StatementKind kind = statements.get(members[0]).statement().kind();
    List<String> terms = distinctiveTerms.of(members);
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

  /** The members by their cosine with the sum of all, ties by id. */
  private List<Integer> fromTheCentre(int[] members) {
    double[] centre = vectors.sum(members);
    return Arrays.stream(members)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer m) -> -vectors.product(m, centre))
                .thenComparing(m -> m))
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
