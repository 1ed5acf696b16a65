package org.coecorpus.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;

/**
 * P10: what reviewers said, and whether it was answered: a list of objects in JSON, a section with
 * a list or a table in Markdown. An answer stands in the same item, below it, or in its own field.
 */
final class Remarks {

  private static final Pattern SECTION = Lexicon.anyOf("feedback-sections");
  private static final Pattern FIELD = Lexicon.only("feedback-fields");
  private static final Pattern ANSWER = Lexicon.anyOf("answers");
  private static final Pattern ITEM = Pattern.compile("^( {0,3})(?:[-*+]|[0-9]{1,3}[.)])\\s+");
  private static final Pattern ROW = Pattern.compile("(?m)^ {0,3}\\|[^\\n]+");
  private static final Pattern CELL = Pattern.compile("[^|\\n]+");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
  private static final List<String> TEXTS =
      List.of("text", "comment", "remark", "feedback", "question", "issue");
  private static final List<String> ANSWERS =
      List.of(
          "answer",
          "response",
          "reply",
          "resolution",
          "action",
          "addressed",
          "resolved",
          "answered");

  private Remarks() {}

  static Verdict unanswered(AuditedCoe coe) {
    List<Evidence> open = new ArrayList<>();
    boolean any = false;
    for (Map.Entry<String, JsonNode> field : coe.coe().extra().entrySet()) {
      if (FIELD.matches(field.getKey()) && field.getValue().isArray()) {
        any |= !field.getValue().isEmpty();
        addFields(coe, field.getKey(), field.getValue(), open);
      }
    }
    for (DocumentOutline.Part section : coe.outline().sections()) {
      if (coe.raw(Part.DOCUMENT, section.heading()).has(SECTION)) {
        any |= section.content().end() > section.content().start();
        addItems(coe, section.content(), open);
      }
    }
    return any ? Verdict.of(open) : Verdict.notAssessable("review_feedback");
  }

  private static void addFields(AuditedCoe coe, String name, JsonNode all, List<Evidence> open) {
    for (int i = 0; i < all.size(); i++) {
      JsonNode remark = all.get(i);
      Optional<String> key = TEXTS.stream().filter(remark::hasNonNull).findFirst();
      boolean answered = ANSWERS.stream().anyMatch(answer -> isTold(remark.get(answer)));
      if (key.isPresent() && !answered) {
        String path = name + "[" + i + "]." + key.get();
        coe.value(path, remark.get(key.get()).asText()).map(Evidence::at).ifPresent(open::add);
      }
    }
  }

  private static boolean isTold(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return false;
    }
    return value.isBoolean()
        ? value.asBoolean()
        : !value.asText().isBlank() && !DocumentOutline.isNothing(value.asText());
  }

  /** Each outermost item of a list with all that is indented below it; each row of a table. */
  private static void addItems(AuditedCoe coe, Span content, List<Evidence> open) {
    int start = -1;
    int outermost = -1;
    int at = content.start();
    while (at < content.end()) {
      Span line = coe.source().linesOf(new Span(at, at));
      Matcher mark = ITEM.matcher(coe.source().at(line));
      boolean item = mark.lookingAt() && (outermost < 0 || mark.end(1) <= outermost);
      if (item && start >= 0) {
        add(coe, new Span(start, line.start()), open);
      }
      outermost = item ? mark.end(1) : outermost;
      start = item ? line.start() : start;
      at = Math.max(at + 1, line.end() + 1);
    }
    if (start >= 0) {
      add(coe, new Span(start, content.end()), open);
    }
    addRows(coe, content, open);
  }

  /** Rows of a table whose column of answers is empty. */
  private static void addRows(AuditedCoe coe, Span content, List<Evidence> open) {
    int answers = -1;
    int texts = -1;
    for (Passage row : coe.raw(Part.DOCUMENT, content).all(ROW)) {
      List<Passage> cells = row.all(CELL).stream().map(Passage::trim).toList();
      if (answers < 0) {
        for (int i = 0; i < cells.size(); i++) {
          String name = Vocabulary.plain(cells.get(i).toString());
          answers = ANSWERS.contains(name) ? i : answers;
          texts = TEXTS.contains(name) || name.equals("comments") ? i : texts;
        }
      } else if (!RULE.matches(row) && texts >= 0 && texts < cells.size()) {
        boolean told =
            answers < cells.size()
                && cells.get(answers).length() > 0
                && !DocumentOutline.isNothing(cells.get(answers));
        if (!told && cells.get(texts).length() > 0) {
          open.add(Evidence.at(cells.get(texts)));
        }
      }
    }
  }

  private static void add(AuditedCoe coe, Span item, List<Evidence> open) {
    Passage text = coe.raw(Part.DOCUMENT, item).trim();
    Matcher mark = ITEM.matcher(text);
    Passage said = (mark.lookingAt() ? text.sub(mark.end(), text.length()) : text).trim();
    if (said.length() > 0 && !said.has(ANSWER) && !DocumentOutline.isNothing(said)) {
      open.add(Evidence.at(said));
    }
  }
}
