package org.coecorpus.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The catalogue: every rule in the order of {@code rules.yaml}, with its check. */
public final class Rules {

  private static final List<Map<String, Check>> FAMILIES =
      List.of(
          TitleRules.CHECKS,
          SummaryRules.CHECKS,
          ImpactRules.CHECKS,
          GraphRules.CHECKS,
          TimelineRules.CHECKS,
          WhyRules.CHECKS,
          CauseRules.CHECKS,
          ActionRules.CHECKS,
          ActionCare.CHECKS,
          LessonRules.CHECKS,
          WritingRules.CHECKS,
          ProcessRules.CHECKS,
          ReviewRules.CHECKS);

  private static final Map<String, Rule> ALL = load();
  private static final Map<String, Check> CHECKS = checks();
  private static final List<String> ORDER = List.copyOf(ALL.keySet());

  private Rules() {}

  /** Every rule, in the order of the catalogue. */
  public static List<Rule> all() {
    return List.copyOf(ALL.values());
  }

  /** The rule of that id. */
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** Rules that have a check, in the order of the catalogue. */
  static Map<Rule, Check> checked() {
    Map<Rule, Check> checked = new LinkedHashMap<>();
    for (Rule rule : ALL.values()) {
      Check check = CHECKS.get(rule.id());
      if (check != null) {
        checked.put(rule, check);
      }
    }
    return checked;
  }

  /** The place of a rule in the catalogue. */
  static int order(String id) {
    return ORDER.indexOf(id);
  }

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (Map<String, Check> family : FAMILIES) {
      family.forEach(
          (id, check) -> {
            if (!ALL.containsKey(id) || checks.put(id, check) != null) {
              throw new IllegalStateException("rule " + id + " is not in rules.yaml or twice");
            }
          });
    }
    return Collections.unmodifiableMap(checks);
  }

  private static Map<String, Rule> load() {
    try (InputStream in = Rules.class.getResourceAsStream("rules.yaml")) {
      if (in == null) {
        throw new IllegalStateException("missing resource rules.yaml");
      }
      Object tree =
          new Load(LoadSettings.builder().setLabel("rules.yaml").build()).loadFromInputStream(in);
      Map<String, Rule> rules = new LinkedHashMap<>();
      ((Map<?, ?>) tree)
          .forEach(
              (id, entry) -> rules.put(id.toString(), Rule.of(id.toString(), (Map<?, ?>) entry)));
      return Collections.unmodifiableMap(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
