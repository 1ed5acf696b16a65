package org.coecorpus.jobs.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How trouble of one service looks from outside.
 *
 * @param who who suffers
 * @param screen what they see
 * @param could what they cannot do, as a verb without "to"
 * @param clauses whole clauses by mode, for slow, late and wrong
 * @param sign the metric that shows it
 * @param dependency names of services that it calls
 */
record Voice(
    String who,
    String screen,
    List<Template> could,
    Map<String, List<Template>> clauses,
    String sign,
    List<String> dependency) {

  static Map<String, Voice> loadAll() {
    Grammar all = Grammar.load("services.yaml");
    Map<String, Voice> voices = new LinkedHashMap<>();
    for (String service : all.content().keySet()) {
      Grammar grammar = all.under(service);
      Map<String, List<Template>> clauses = new LinkedHashMap<>();
      for (String mode : List.of("slow", "late", "wrong")) {
        clauses.put(mode, grammar.templates(mode));
      }
      voices.put(
          service,
          new Voice(
              grammar.string("who"),
              grammar.string("screen"),
              grammar.templates("could"),
              clauses,
              grammar.string("sign"),
              grammar.strings("calls")));
    }
    return voices;
  }
}
