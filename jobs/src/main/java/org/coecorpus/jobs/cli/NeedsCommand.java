package org.coecorpus.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coecorpus.audit.Need;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.sideinput.IncidentRegister;
import org.coecorpus.sideinput.SideInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Says which incidents of the register need a COE, whose it is, and by which rule.
 *
 * <p>Example: {@code coe needs --incidents incidents.csv}.
 */
@Command(
    name = "needs",
    description = "Says which incidents need a COE, whose, and by which rule.",
    sortOptions = false)
public final class NeedsCommand implements Callable<Integer> {

  @Option(
      names = "--incidents",
      required = true,
      paramLabel = "F",
      description = "Incident register, CSV or JSON.")
  private Path incidents = Path.of("incidents.csv");

  @Option(names = "--json", description = "Print JSON, every incident.")
  private boolean json;

  @Override
  public Integer call() {
    SideInput<IncidentRegister> register = IncidentRegister.read(incidents);
    register.rejects().forEach(reject -> System.err.println("coe: " + Lines.one(reject)));
    List<Need> needs =
        register.content().incidents().stream().map(IncidentFacts::of).map(Need::of).toList();
    if (json) {
      JsonLine.print(Map.of("incidents", needs.stream().map(NeedsCommand::json).toList()));
    } else {
      needs.stream()
          .filter(need -> need.demand() != Need.Demand.NOT_ASKED)
          .forEach(NeedsCommand::print);
      System.out.println(counts(needs));
    }
    return ExitCode.DONE.number();
  }

  private static Map<String, Object> json(Need need) {
    IncidentFacts incident = need.incident();
    Severity severity = incident.severity();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", incident.id());
    json.put("need", need.demand().word());
    json.put("rule", need.demand().rule().orElse(null));
    json.put("because", need.because());
    json.put("severity", severity == null ? null : severity.name());
    json.put("customer_impact", incident.customerImpact());
    json.put("owners", need.owners());
    json.put("ownership", need.ownership().word());
    json.put("due_at", need.dueAt().map(Object::toString).orElse(null));
    return json;
  }

  private static void print(Need need) {
    StringBuilder line = new StringBuilder(Lines.one(need.incident().id())).append("  ");
    line.append(need.demand().word());
    need.demand().rule().ifPresent(rule -> line.append(" by ").append(rule));
    line.append(": ").append(Lines.one(need.because()));
    System.out.println(line);
    if (need.demand().rule().isPresent()) {
      String owners = need.owners().isEmpty() ? "" : String.join(", ", need.owners()) + ": ";
      String due = need.dueAt().map(at -> ", due " + at).orElse("");
      System.out.println("  " + Lines.one(owners + need.ownership().words() + due));
    }
  }

  private static String counts(List<Need> needs) {
    List<String> parts = new ArrayList<>();
    for (Need.Demand demand : Need.Demand.values()) {
      long count = needs.stream().filter(need -> need.demand() == demand).count();
      parts.add(demand.word().replace('_', ' ') + " " + count);
    }
    return needs.size() + " incidents: " + String.join(", ", parts);
  }
}
