package org.coecorpus.audit;

import java.util.Map;

/** Rules on metrics and graphs. */
final class GraphRules {

  static final Map<String, Check> CHECKS = Map.of();

  private GraphRules() {}
}
