package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Span;

/** Makes the fields of a why from its words or from the row of a table. */
record WhyFields(String source, ActionReferences references) {

  /**
   * One why.
   *
   * @param own the question, and perhaps the answer
   * @param more what else is told of it
   * @param children the whys nested in it
   */
  Optional<Raw.Fields> of(Passage own, Optional<Passage> more, List<Raw.Fields> children) {
    WhyText parts = WhyText.of(own);
    Passage answer =
        parts.answer().isEmpty()
            ? more.map(WhyText::answer).orElse(parts.answer())
            : more.map(parts.answer()::through).orElse(parts.answer());
    boolean empty = Phrases.isNothing(parts.question()) && Phrases.isNothing(answer);
    if (empty && children.isEmpty()) {
      return Optional.empty();
    }
    Raw.Builder fields = new Raw.Builder();
    parts.id().ifPresent(id -> fields.put("id", id));
    fields.put("question", parts.question());
    fields.put("answer", references.without(answer));
    fields.put("children", children);
    fields.put("actions", references.in(answer));
    return Optional.of(fields.build(own.span()));
  }

  /** A why for each row that has an answer. */
  List<Raw.Fields> rows(Block.Table table) {
    TableColumns columns = TableColumns.of(source, table, "why");
    int question = columns.has("question") ? columns.of("question") : 0;
    int answer = columns.has("answer") ? columns.of("answer") : table.header().size() > 1 ? 1 : -1;
    List<Raw.Fields> whys = new ArrayList<>();
    for (List<Span> cells : table.rows()) {
      Raw.Builder fields = new Raw.Builder();
      TimelineTable.cell(source, cells, columns.of("id")).ifPresent(id -> fields.put("id", id));
      TimelineTable.cell(source, cells, question).ifPresent(text -> fields.put("question", text));
      TimelineTable.cell(source, cells, answer)
          .filter(text -> !Phrases.isNothing(text))
          .ifPresent(
              text -> {
                fields.put("answer", references.without(text));
                fields.put("actions", references.in(text));
              });
      TimelineTable.cell(source, cells, columns.of("actions"))
          .ifPresent(text -> fields.put("actions", references.in(text)));
      if (fields.has("answer")) {
        whys.add(fields.build(table.span()));
      }
    }
    return whys;
  }
}
