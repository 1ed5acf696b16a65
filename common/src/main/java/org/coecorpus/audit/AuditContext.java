package org.coecorpus.audit;

import java.time.Instant;
import java.util.Optional;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.SideInputs;

/**
 * What a rule knows beside the document. What is not given makes the rules that need it not
 * assessable.
 *
 * <p>In the batch a document is audited when it is read, once for its content, and then only
 * settings, {@link #roster} and {@link #customers} are known. A check that asks for more is put off
 * until the run knows it, and then sees the document as a {@link Brief}, without its long texts.
 *
 * @param asOf the instant at which the corpus is looked at
 * @param inputs roster, incident register, tracker export and list of customers
 * @param siblings which COEs of the corpus tell of the same event
 * @param settings limits and configured lists
 * @param reading whether the document is just being read
 */
public record AuditContext(
    Optional<Instant> asOf,
    SideInputs inputs,
    Optional<Siblings> siblings,
    Settings.Auditing settings,
    boolean reading) {

  /** A check asked for what is not known while a document is read. */
  static final class NotYetKnown extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotYetKnown() {
      super("not known while the document is read", null, false, false);
    }
  }

  /** Nothing but the settings. */
  public static AuditContext of(Settings.Auditing settings) {
    return new AuditContext(Optional.empty(), SideInputs.NONE, Optional.empty(), settings, false);
  }

  /** The same, looked at that instant. */
  public AuditContext asOf(Instant instant) {
    return new AuditContext(Optional.of(instant), inputs, siblings, settings, reading);
  }

  /** The same with these side inputs. */
  public AuditContext with(SideInputs given) {
    return new AuditContext(asOf, given, siblings, settings, reading);
  }

  /** The same for documents of a corpus. */
  public AuditContext with(Siblings corpus) {
    return new AuditContext(asOf, inputs, Optional.of(corpus), settings, reading);
  }

  /** The same while a document is read. */
  public AuditContext whileReading() {
    return new AuditContext(asOf, inputs, siblings, settings, true);
  }

  /** The roster, known in the reading too: its names count as part of how documents are read. */
  public Optional<Roster> roster() {
    return inputs.roster();
  }

  /** The list of customers, known in the reading too. */
  public Optional<CustomerList> customers() {
    return inputs.customers();
  }

  @Override
  public Optional<Instant> asOf() {
    return later(asOf);
  }

  @Override
  public SideInputs inputs() {
    return later(inputs);
  }

  @Override
  public Optional<Siblings> siblings() {
    return later(siblings);
  }

  private <T> T later(T value) {
    if (reading) {
      throw new NotYetKnown();
    }
    return value;
  }
}
