package org.coecorpus.jobs.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values that fill the gaps of all sentences of one document. */
final class Scene {

  private final Plot plot;
  private final Map<String, String> values = new HashMap<>();

  Scene(Library library, Plot plot, Dice dice) {
    this.plot = plot;
    Voice voice = library.voice(plot.service());
    who(library, voice, dice);
    when();
    howMuch();
    String dependency = dice.pick(voice.dependency());
    values.put("dep", dependency);
    values.put("depteam", teamOf(library.organisation(), dependency).name());
    values.put("vendor", dice.pick(library.organisation().vendors()));
    int hosts = 2 * dice.between(4, 30);
    values.put("hosts", String.valueOf(hosts));
    values.put("half", String.valueOf(hosts / 2));
    ZonedDateTime start = plot.timing().trigger().atZone(ZoneOffset.UTC);
    int week = (start.getDayOfYear() - 1) / 7 + 1;
    values.put("release", start.getYear() + "." + week + "." + dice.between(0, 4));
    values.put("before", start.getYear() + "." + week + ".0-" + dice.between(101, 380));
    values.put("deploy", String.valueOf(80_000 + dice.below(60_000)));
    addFacts(plot.cause(), dice);
    if (plot.discovery() != null) {
      addFacts(plot.discovery(), dice);
    }
    if (plot.resolution() != null) {
      addFacts(plot.resolution(), dice);
    }
  }

  private void who(Library library, Voice voice, Dice dice) {
    values.put("service", plot.service().name());
    values.put("team", plot.team().name());
    values.put("purpose", plot.service().purpose());
    values.put("unit", plot.service().unit());
    values.put("who", voice.who());
    values.put("screen", voice.screen().replaceAll("[.]$", ""));
    values.put("sign", voice.sign());
    values.put("could", dice.pick(voice.could()).fill(values, dice));
    for (Map.Entry<String, List<Template>> mode : voice.clauses().entrySet()) {
      values.put(mode.getKey(), dice.pick(mode.getValue()).fill(values, dice));
    }
    values.put("place", dice.pick(library.phrases().of("places")).fill(values, dice));
  }

  private void when() {
    Timing timing = plot.timing();
    ZonedDateTime start = timing.impactStart().atZone(plot.zone());
    values.put("date", start.toLocalDate().toString());
    values.put("weekday", weekday(start));
    int hour = start.getHour();
    values.put(
        "daypart",
        hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening");
    values.put("trigger_time", clock(timing.trigger()));
    values.put("start", clock(timing.impactStart()));
    values.put("detected", clock(timing.detected()));
    values.put("found_time", clock(timing.found()));
    values.put("mitigated", clock(timing.mitigated()));
    values.put("end", clock(timing.impactEnd()));
    values.put("minutes", String.valueOf(timing.minutesOfImpact()));
    values.put("ttd", String.valueOf(timing.minutesToDetect()));
    values.put("ttm", String.valueOf(timing.minutesToMitigate()));
  }

  private static String weekday(ZonedDateTime day) {
    String name = day.getDayOfWeek().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void howMuch() {
    values.put("failed", count(plot.failed()));
    values.put("total", count(plot.total()));
    values.put("percent", percent(plot.failed(), plot.total()));
  }

  private static Organisation.Team teamOf(Organisation organisation, String service) {
    return organisation.teams().stream()
        .filter(team -> team.services().stream().anyMatch(s -> s.name().equals(service)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("services.yaml: no service " + service));
  }

  private void addFacts(Cause cause, Dice dice) {
    cause.facts().forEach((name, fact) -> values.put(name, fact.fill(values, dice)));
  }

  /**
   * Wall clock and zone, such as {@code 10:15 UTC}; with the day where it is not that of impact.
   */
  private String clock(Instant instant) {
    ZonedDateTime local = instant.atZone(plot.zone());
    String clock =
        String.format(
            Locale.ROOT,
            "%02d:%02d %s",
            local.getHour(),
            local.getMinute(),
            plot.zone().equals(ZoneOffset.UTC) ? "UTC" : "Lisbon time");
    boolean sameDay =
        local.toLocalDate().equals(plot.timing().impactStart().atZone(plot.zone()).toLocalDate());
    return sameDay ? clock : clock + " on " + local.toLocalDate();
  }

  /** A count with thousands separated by commas. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The share in percent, half up: one decimal from 1 percent on, else two, or as many as show. */
  static String percent(long part, long whole) {
    BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
    int decimals = part == 0 || part * 100 >= whole ? 1 : part * 2_000 >= whole ? 2 : 4;
    return hundredfold
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  void put(String name, String value) {
    values.put(name, value);
  }

  String value(String name) {
    return java.util.Objects.requireNonNull(values.get(name), name);
  }

  String fill(Template template, Dice dice) {
    return template.fill(values, dice);
  }

  /** One of the templates, filled. */
  String say(List<Template> templates, Dice dice) {
    return dice.pick(templates).fill(values, dice);
  }
}
