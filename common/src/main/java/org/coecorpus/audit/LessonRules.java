package org.coecorpus.audit;

import java.util.Map;

/** Rules on lessons learned. */
final class LessonRules {

  static final Map<String, Check> CHECKS = Map.of();

  private LessonRules() {}
}
