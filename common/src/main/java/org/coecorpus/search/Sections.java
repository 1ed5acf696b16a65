package org.coecorpus.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The searchable texts of a COE by section, each statement a text of its own. Owners are left out:
 * people are not what is searched for.
 */
final class Sections {

  private final Map<SearchField, List<String>> texts = new EnumMap<>(SearchField.class);

  private Sections() {}

  /** Sections without any text are absent. */
  static Map<SearchField, List<String>> of(Coe coe) {
    Sections sections = new Sections();
    sections.add(SearchField.TITLE, coe.title());
    sections.add(SearchField.SUMMARY, coe.summary());
    sections.add(SearchField.IMPACT, coe.impact().text());
    for (RootCause cause : coe.rootCauses()) {
      sections.add(SearchField.ROOT_CAUSES, cause.text());
    }
    for (Why why : coe.allWhys()) {
      sections.add(SearchField.ROOT_CAUSES, why.question());
      sections.add(SearchField.ROOT_CAUSES, why.answer());
    }
    for (Lesson lesson : coe.lessons()) {
      sections.add(SearchField.LESSONS, lesson.text());
    }
    for (ActionItem action : coe.actions()) {
      sections.add(SearchField.ACTIONS, action.title());
      sections.add(SearchField.ACTIONS, action.description());
    }
    for (TimelineEntry entry : coe.timeline()) {
      sections.add(SearchField.TIMELINE, entry.text());
    }
    for (Graph graph : coe.graphs()) {
      sections.add(SearchField.OTHER, graph.caption());
    }
    coe.extra().values().forEach(sections::addTextsWithin);
    return Collections.unmodifiableMap(sections.texts);
  }

  private void add(SearchField section, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.computeIfAbsent(section, s -> new ArrayList<>()).add(text);
    }
  }

  private void addTextsWithin(JsonNode node) {
    if (node.isTextual()) {
      add(SearchField.OTHER, node.textValue());
    }
    node.forEach(this::addTextsWithin);
  }
}
