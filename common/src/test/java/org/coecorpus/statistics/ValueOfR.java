package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A method of the package, and how a data set with R's values is held against it. */
enum ValueOfR {
  KM {
    @Override
    void check(JsonNode set) {
      KaplanMeier curve = KaplanMeier.of(observations(set));
      List<KaplanMeier.Step> steps = curve.steps();
      same(set, "time", steps.stream().map(KaplanMeier.Step::time).toList());
      same(set, "risk", steps.stream().map(s -> (double) s.atRisk()).toList());
      same(set, "events", steps.stream().map(s -> (double) s.events()).toList());
      same(set, "survival", steps.stream().map(KaplanMeier.Step::survival).toList());
      optional(
          set,
          "error",
          steps.stream().map(s -> s.standardError().map(e -> e / s.survival())).toList());
      optional(set, "low", steps.stream().map(s -> s.logLog().map(Interval::low)).toList());
      optional(set, "high", steps.stream().map(s -> s.logLog().map(Interval::high)).toList());
      if (set.get("quantiles").isEmpty()) {
        return;
      }
      List<KaplanMeier.Quantile> quantiles =
          List.of(
              curve.logLogQuantile(0.25), curve.logLogQuantile(0.5), curve.logLogQuantile(0.75));
      List<Optional<Double>> parts = new ArrayList<>();
      quantiles.forEach(q -> parts.add(q.value()));
      quantiles.forEach(q -> parts.add(q.low()));
      quantiles.forEach(q -> parts.add(q.high()));
      optional(set, "quantiles", parts);
    }
  },
  INCIDENCE {
    @Override
    void check(JsonNode set) {
      List<Double> exits = numbers(set, "exit");
      List<Double> causes = numbers(set, "cause");
      List<CompetingObservation> observations =
          IntStream.range(0, exits.size())
              .mapToObj(
                  i ->
                      new CompetingObservation(
                          Double.NEGATIVE_INFINITY, exits.get(i), causes.get(i).intValue()))
              .toList();
      CumulativeIncidence first = CumulativeIncidence.of(observations, 1);
      CumulativeIncidence second = CumulativeIncidence.of(observations, 2);
      List<Double> times = numbers(set, "time");
      optional(set, "first", times.stream().map(first::at).toList());
      optional(set, "second", times.stream().map(second::at).toList());
    }
  },
  LOGRANK {
    @Override
    void check(JsonNode set) {
      List<Double> groups = numbers(set, "group");
      List<Double> exits = numbers(set, "exit");
      List<Double> events = numbers(set, "event");
      TreeMap<Double, List<Observation>> byGroup = new TreeMap<>();
      for (int i = 0; i < exits.size(); i++) {
        byGroup
            .computeIfAbsent(groups.get(i), g -> new ArrayList<>())
            .add(observation(Double.NEGATIVE_INFINITY, exits.get(i), events.get(i)));
      }
      LogRank test = LogRank.of(List.copyOf(byGroup.values()));
      same(set, "observed", test.observed());
      same(set, "expected", test.expected());
      same(set, "chisq", List.of(test.chiSquared()));
      same(set, "p", List.of(test.pValue()));
      if (byGroup.size() == 2) {
        LogRank pooled =
            LogRankPool.of(byGroup.values().stream().flatMap(List::stream).toList())
                .againstRest(byGroup.get(1.0));
        same(set, "chisq", List.of(pooled.chiSquared()));
        same(set, "expected", pooled.expected());
      }
    }
  },
  PROPORTION {
    @Override
    void check(JsonNode set) {
      Proportion proportion = new Proportion(number(set, "x"), number(set, "n"));
      same(set, "wilson", ends(proportion.wilson()));
      same(set, "exact", ends(proportion.clopperPearson()));
    }
  },
  NEWCOMBE {
    @Override
    void check(JsonNode set) {
      List<Double> x = numbers(set, "x");
      List<Double> n = numbers(set, "n");
      ProportionDifference difference =
          new ProportionDifference(
              new Proportion(x.get(0).longValue(), n.get(0).longValue()),
              new Proportion(x.get(1).longValue(), n.get(1).longValue()));
      same(set, "difference", List.of(difference.value()));
      same(set, "low", List.of(difference.newcombe().low()));
      same(set, "high", List.of(difference.newcombe().high()));
    }
  },
  POISSON {
    @Override
    void check(JsonNode set) {
      same(set, "interval", ends(new PoissonCount(number(set, "x")).exact()));
    }
  },
  RATES {
    @Override
    void check(JsonNode set) {
      List<Double> x = numbers(set, "x");
      List<Double> exposure = numbers(set, "exposure");
      RateRatio ratio =
          new RateRatio(
              x.get(0).longValue(), exposure.get(0), x.get(1).longValue(), exposure.get(1));
      same(set, "p", List.of(ratio.pValue()));
      same(set, "interval", ends(ratio.interval().orElseThrow()));
    }
  },
  TREND {
    @Override
    void check(JsonNode set) {
      MannKendall trend = MannKendall.of(numbers(set, "x"));
      same(set, "s", List.of((double) trend.s()));
      same(set, "variance", List.of(trend.variance()));
      same(set, "z", List.of(trend.z()));
      same(set, "p", List.of(trend.pValue()));
      Optional<TheilSen> line = TheilSen.of(numbers(set, "x"));
      optional(set, "slope", List.of(line.map(TheilSen::slope)));
      optional(set, "low", List.of(line.flatMap(TheilSen::interval).map(Interval::low)));
      optional(set, "high", List.of(line.flatMap(TheilSen::interval).map(Interval::high)));
    }
  },
  BH {
    @Override
    void check(JsonNode set) {
      same(set, "adjusted", BenjaminiHochberg.adjust(numbers(set, "p")));
    }
  },
  QUANTILES {
    @Override
    void check(JsonNode set) {
      Quantiles quantiles = Quantiles.of(numbers(set, "x"));
      same(
          set,
          "at",
          IntStream.of(0, 25, 50, 90, 100).mapToObj(p -> quantiles.at(p / 100.0)).toList());
    }
  },
  STRATA {
    @Override
    void check(JsonNode set) {
      List<MantelHaenszel.Stratum> strata = new ArrayList<>();
      for (int i = 0; i < set.get("x").size(); i++) {
        strata.add(
            new MantelHaenszel.Stratum(
                set.get("x").get(i).longValue(),
                set.get("n").get(i).longValue(),
                set.get("other_x").get(i).longValue(),
                set.get("other_n").get(i).longValue()));
      }
      MantelHaenszel comparison = MantelHaenszel.of(strata);
      optional(set, "ratio", List.of(comparison.oddsRatio()));
      same(set, "interval", ends(comparison.interval().orElseThrow()));
    }
  };

  private static final double RELATIVE = 1e-9;

  /** R sums in another order; a value of 0 may come out as a trace. */
  private static final double TRACE = 1e-14;

  /** The method's name in the file. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Fails where the product's values are not R's. */
  abstract void check(JsonNode set);

  private static List<Observation> observations(JsonNode set) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < set.get("exit").size(); i++) {
      observations.add(
          observation(
              numbers(set, "entry").get(i),
              numbers(set, "exit").get(i),
              numbers(set, "event").get(i)));
    }
    return observations;
  }

  private static Observation observation(double entry, double exit, double event) {
    return new Observation(entry, exit, event == 1);
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private static long number(JsonNode set, String field) {
    return set.get(field).get(0).longValue();
  }

  private static List<Double> numbers(JsonNode set, String field) {
    return StreamSupport.stream(set.get(field).spliterator(), false)
        .map(JsonNode::doubleValue)
        .toList();
  }

  private static void same(JsonNode set, String field, List<Double> values) {
    optional(set, field, values.stream().map(Optional::of).toList());
  }

  private static void optional(JsonNode set, String field, List<Optional<Double>> values) {
    JsonNode expected = set.get(field);
    assertThat(values).as("%s of %s", field, set).hasSize(expected.size());
    for (int i = 0; i < values.size(); i++) {
      boolean same =
          expected.get(i).isNull()
              ? values.get(i).isEmpty()
              : values.get(i).isPresent()
                  && isClose(values.get(i).get(), expected.get(i).doubleValue());
      assertThat(same)
          .as("%s %d is %s, R has %s, of %s", field, i, values.get(i), expected.get(i), set)
          .isTrue();
    }
  }

  private static boolean isClose(double value, double expected) {
    return value == expected
        || Math.abs(value - expected) <= TRACE
        || Math.abs(value - expected) <= RELATIVE * Math.abs(expected);
  }
}
