package org.coecorpus.jobs.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a team works: what the measures should find again.
 *
 * @param rate weight of the team among all incidents
 * @param scaleDays Weibull scale of the time from an action's creation to its completion
 * @param dropped share of actions that will be dropped, unless completed before
 * @param postpones probability that a due date which is about to pass is moved
 * @param coeDays median days from the end of impact to the completed COE
 * @param careful share of its COEs in which no fault is planted
 */
record Habit(
    double rate,
    double scaleDays,
    double dropped,
    double postpones,
    double coeDays,
    double careful) {

  /** Weibull shape of all teams; below 1, since what is not done soon tends to be left. */
  static final double SHAPE = 0.9;

  static Map<String, Habit> loadAll() {
    Grammar all = Grammar.load("teams.yaml");
    Map<String, Habit> habits = new LinkedHashMap<>();
    for (String team : all.content().keySet()) {
      Grammar habit = all.under(team);
      habits.put(
          team,
          new Habit(
              habit.number("rate"),
              habit.number("scale-days"),
              habit.number("dropped"),
              habit.number("postpones"),
              habit.number("coe-days"),
              habit.number("careful")));
    }
    return habits;
  }
}
