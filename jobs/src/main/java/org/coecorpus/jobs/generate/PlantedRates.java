package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.coe.CoeJson;

/** The parameters that measures and trends should find again, as lines of truth. */
final class PlantedRates {

  private PlantedRates() {}

  static List<String> teams(Library library) {
    return library.organisation().teams().stream()
        .map(
            team -> {
              Habit habit = library.habit(team);
              return CoeJson.MAPPER
                  .createObjectNode()
                  .put("team", team.id())
                  .put("rate", habit.rate())
                  .put("completion_shape", Habit.SHAPE)
                  .put("completion_scale_days", habit.scaleDays())
                  .put("dropped_share", habit.dropped())
                  .put("postpone_probability", habit.postpones())
                  .put("coe_median_days", habit.coeDays())
                  .put("careful_share", habit.careful())
                  .toString();
            })
        .toList();
  }

  /** One line a family: what kind it is, and its trend. */
  static List<String> families(Library library) {
    List<String> lines = new ArrayList<>();
    library.causes().forEach(cause -> lines.add(line(cause, "cause")));
    library.discoveries().forEach(cause -> lines.add(line(cause, "discovery")));
    library.resolutions().forEach(cause -> lines.add(line(cause, "resolution")));
    library.practices().forEach(cause -> lines.add(line(cause, "practice")));
    library.oneOffs().forEach(cause -> lines.add(line(cause, "noise")));
    return lines;
  }

  private static String line(Cause cause, String kind) {
    ObjectNode node = CoeJson.MAPPER.createObjectNode();
    return node.put("family", cause.id())
        .put("kind", kind)
        .put("category", cause.category())
        .put("trend", cause.trend().name())
        .toString();
  }
}
