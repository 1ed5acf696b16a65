package org.coecorpus.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** Builds COEs to be found: {@code aCoe("C-1").title("No labels").build()}. */
final class SearchedCoe {

  private final ObjectNode tree = CoeJson.MAPPER.createObjectNode();
  private @Nullable Quarter quarter;
  private @Nullable LocalDate date;

  private SearchedCoe(String id) {
    tree.put("id", id);
  }

  static SearchedCoe aCoe(String id) {
    return new SearchedCoe(id);
  }

  SearchedCoe title(String title) {
    tree.put("title", title);
    return this;
  }

  SearchedCoe summary(String text) {
    tree.put("summary", text);
    return this;
  }

  SearchedCoe cause(String text) {
    tree.withArray("root_causes").addObject().put("text", text);
    return this;
  }

  SearchedCoe cause(String text, String category) {
    tree.withArray("root_causes").addObject().put("text", text).put("category", category);
    return this;
  }

  SearchedCoe lesson(String text) {
    tree.withArray("lessons").addObject().put("text", text);
    return this;
  }

  SearchedCoe action(String title, String ticket, String owner) {
    tree.withArray("actions")
        .addObject()
        .put("title", title)
        .put("ticket", ticket)
        .put("owner", owner);
    return this;
  }

  SearchedCoe timeline(String text) {
    tree.withArray("timeline").addObject().put("text", text);
    return this;
  }

  SearchedCoe with(String field, String value) {
    tree.put(field, value);
    return this;
  }

  SearchedCoe startedAt(String moment) {
    tree.withObject("/incident").put("started_at", moment);
    return this;
  }

  SearchedCoe incidentTicket(String ticket) {
    tree.withObject("/incident").withArray("tickets").add(ticket);
    return this;
  }

  SearchedCoe related(String id) {
    tree.withArray("related").add(id);
    return this;
  }

  SearchedCoe date(String day) {
    date = LocalDate.parse(day);
    return this;
  }

  SearchedCoe quarter(String text) {
    quarter = Quarter.parse(text);
    return this;
  }

  IndexedCoe build() {
    return new IndexedCoe(CoeJson.read(tree.toString()), quarter, date);
  }
}
