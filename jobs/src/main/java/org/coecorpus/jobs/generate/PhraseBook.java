package org.coecorpus.jobs.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences that do not depend on the cause: lists of templates by name. */
record PhraseBook(Map<String, List<Template>> lists) {

  static PhraseBook of(Grammar grammar) {
    Map<String, List<Template>> lists = new LinkedHashMap<>();
    grammar.content().keySet().forEach(name -> lists.put(name, grammar.templates(name)));
    return new PhraseBook(lists);
  }

  /**
   * The templates of that name.
   *
   * @throws IllegalArgumentException if the grammar has none
   */
  List<Template> of(String name) {
    List<Template> templates = lists.get(name);
    if (templates == null) {
      throw new IllegalArgumentException("frames.yaml: no list " + name);
    }
    return templates;
  }
}
