package org.coecorpus.audit;

import java.time.Instant;
import java.util.Optional;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;

/**
 * What a rule knows beside the document. What is not given makes the rules that need it not
 * assessable.
 *
 * @param asOf the instant at which the corpus is looked at
 * @param inputs roster, incident register, tracker export and list of customers
 * @param settings limits and configured lists
 */
public record AuditContext(Optional<Instant> asOf, SideInputs inputs, Settings.Auditing settings) {

  /** Nothing but the settings. */
  public static AuditContext of(Settings.Auditing settings) {
    return new AuditContext(Optional.empty(), SideInputs.NONE, settings);
  }

  /** The same, looked at that instant. */
  public AuditContext asOf(Instant instant) {
    return new AuditContext(Optional.of(instant), inputs, settings);
  }

  /** The same with these side inputs. */
  public AuditContext with(SideInputs given) {
    return new AuditContext(asOf, given, settings);
  }
}
