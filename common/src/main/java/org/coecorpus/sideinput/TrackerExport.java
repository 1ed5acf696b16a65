package org.coecorpus.sideinput;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.sideinput.Table.Shape;
import org.coecorpus.text.JoinKey;
import org.coecorpus.time.Moment;

/**
 * What the action tracker says. Columns {@code ticket,status,owner,due,created_at,transitions}; for
 * the transitions see {@link Transitions}.
 */
public final class TrackerExport implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Column TICKET = Column.of("ticket", "ticket_id", "key", "id");
  private static final Column STATUS = Column.of("status", "state");
  private static final Column OWNER = Column.of("owner", "assignee");
  private static final Column DUE = Column.of("due", "due_at", "due_date", "due_on");
  private static final Column CREATED_AT = Column.of("created_at", "created");
  private static final Column TRANSITIONS = Column.of("transitions", "history");
  private static final Shape SHAPE =
      new Shape("tracker export", TICKET, List.of(STATUS, OWNER, DUE, CREATED_AT, TRANSITIONS));

  private final Map<String, TrackedAction> actions;

  private TrackerExport(Map<String, TrackedAction> actions) {
    this.actions = actions;
  }

  /**
   * Reads an export.
   *
   * @throws org.coecorpus.settings.UserException if the file cannot be used at all
   */
  public static SideInput<TrackerExport> read(Path file) {
    Table<TrackedAction> table = Table.read(file, SHAPE, TrackerExport::action);
    return new SideInput<>(new TrackerExport(table.values()), table.rejects(), table.suspects());
  }

  private static TrackedAction action(Row row, Consumer<BadCell> suspect) {
    Optional<String> status = row.text(STATUS);
    return new TrackedAction(
        row.required(TICKET),
        status.flatMap(StatusWords::parse).orElse(null),
        status.orElse(null),
        row.text(OWNER).orElse(null),
        row.moment(DUE).orElse(null),
        createdAt(row, suspect).orElse(null),
        Transitions.of(row, TRANSITIONS));
  }

  /** Only delayed entry uses it, so an unreadable one does not cost the row. */
  private static Optional<Moment> createdAt(Row row, Consumer<BadCell> suspect) {
    try {
      return row.moment(CREATED_AT);
    } catch (BadCell e) {
      suspect.accept(e);
      return Optional.empty();
    }
  }

  /** Every ticket, in the order of the file. */
  public List<TrackedAction> actions() {
    return List.copyOf(actions.values());
  }

  /** The row of that ticket, in any case. */
  public Optional<TrackedAction> find(String ticket) {
    return Optional.ofNullable(actions.get(JoinKey.of(ticket)));
  }
}
