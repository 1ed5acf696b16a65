package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.time.Quarter;

/**
 * A corpus whose themes are known: six families of causes, each said in different words by events
 * of different services and quarters, and causes that nobody shares. Services and tails are drawn
 * without regard to the family, so that whoever groups by them groups wrongly.
 */
final class PlantedStatements {

  static final Set<String> SERVICES =
      Set.of("parcel-desk", "route-finder", "Amber Gate", "stamp-press", "dock-plan", "fare-box");

  private static final String[][][] FAMILIES = {
    {
      {
        "The TLS certificate",
        "An intermediate certificate",
        "The server's x509 certificate",
        "A client certificate"
      },
      {
        "expired without anyone noticing",
        "ran past its expiry date",
        "had expired",
        "was not renewed in time and expired"
      },
      {
        "since renewal was a manual step",
        "because nobody watched certificate expiry",
        "as the renewal reminder went to a former owner",
        ""
      },
    },
    {
      {"The disk", "The log volume", "The file system", "Local storage"},
      {"filled up", "ran out of free space", "was full", "had no disk space left"},
      {
        "because old log files were never rotated",
        "since debug logs grew without limit",
        "as temporary files were not deleted",
        "after log rotation had stopped"
      },
    },
    {
      {
        "The database connection pool",
        "The pool of connections to the database",
        "Every database connection"
      },
      {"was exhausted", "was used up", "ran dry", "was held by waiting requests"},
      {
        "by slow queries that kept connections open",
        "because a query leaked connections",
        "since long transactions did not release their connection",
        ""
      },
    },
    {
      {
        "A configuration change",
        "A wrong config value",
        "An invalid configuration flag",
        "A change of settings"
      },
      {
        "was rolled out to all hosts at once",
        "reached the whole fleet in one step",
        "was deployed everywhere without a staged rollout"
      },
      {
        "since there was no canary",
        "because the rollout had no canary stage",
        "and the deployment was not gradual",
        ""
      },
    },
    {
      {
        "A DNS record",
        "The DNS entry of the upstream",
        "Name resolution",
        "The resolver's cached DNS answer"
      },
      {"pointed at a removed address", "returned a stale address", "still gave the old IP address"},
      {
        "because the record's TTL was too long",
        "after the zone file was edited by hand",
        "since stale DNS records are never cleaned up",
        ""
      },
    },
    {
      {
        "The clock change",
        "Daylight saving time",
        "A time zone conversion",
        "The switch to summer time"
      },
      {
        "shifted scheduled jobs by an hour",
        "made the scheduler run the nightly job twice",
        "skipped the nightly job"
      },
      {
        "since local time was stored instead of UTC",
        "because timestamps had no zone",
        "as the job schedule used local time",
        ""
      },
    },
  };

  private static final List<String> ALONE =
      List.of(
          "A squirrel chewed through the insulation of a generator cable",
          "The vendor's invoice was unpaid and the contract lapsed",
          "An integer overflow in the parcel counter gave negative weights",
          "Two employees edited the same spreadsheet of tariffs",
          "A memory leak in the image decoder grew with every thumbnail",
          "The firewall dropped multicast packets between the halls",
          "A regular expression backtracked on long street names",
          "The leader election flapped under packet loss",
          "A translated string contained an unescaped apostrophe",
          "The barcode scanner firmware rejected the new symbology",
          "A feature toggle for holiday surcharges stayed on",
          "The backup tape was overwritten before the restore test",
          "An index was dropped by the nightly schema migration",
          "Air conditioning in the comms room switched itself off",
          "A retry storm from mobile clients overloaded the gateway",
          "Currency rounding differed between the two ledgers",
          "A garbage collection pause exceeded the heartbeat limit",
          "The message broker rejected payloads above one megabyte");

  private static final List<String> TAILS =
      List.of(
          "on 14 May 2025 in %s.",
          "in %s, for 37 percent of 12,400.",
          "(DOC-2231, %s).",
          "at %s since 10:15 UTC.",
          "(%s, https://wiki.example/DOC-7, 42 minutes).");

  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Integer> familyOf = new TreeMap<>();

  /** {@code each} statements of each family, and the lonely ones, one event each. */
  static PlantedStatements of(int each, long seed) {
    PlantedStatements planted = new PlantedStatements();
    Random random = new Random(seed);
    for (int family = 0; family < FAMILIES.length; family++) {
      for (int i = 0; i < each; i++) {
        StringBuilder text = new StringBuilder();
        for (String[] choices : FAMILIES[family]) {
          text.append(choices[random.nextInt(choices.length)]).append(' ');
        }
        planted.add(text.toString().strip(), family, random);
      }
    }
    ALONE.forEach(text -> planted.add(text, -1, random));
    return planted;
  }

  private void add(String said, int family, Random random) {
    String service = SERVICES.stream().sorted().toList().get(random.nextInt(SERVICES.size()));
    String tail = TAILS.get(random.nextInt(TAILS.size())).formatted(service);
    String id = String.format("COE-%03d", statements.size());
    Quarter quarter = new Quarter(2025, 1 + random.nextInt(4));
    statements.add(
        new Statement(
            id + "#cause-1",
            id,
            id,
            StatementKind.CAUSE,
            said + " " + tail,
            "a-team",
            service,
            quarter));
    familyOf.put(id + "#cause-1", family);
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** The family of each statement, -1 for those that are alone. */
  Map<String, Integer> familyOf() {
    return familyOf;
  }

  /** Sentences of words drawn at random: there is nothing to find in them. */
  static List<Statement> nonsense(int count, long seed) {
    Random random = new Random(seed);
    String[] syllables = {
      "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dor", "fel", "gan", "hix", "jal"
    };
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 10; w++) {
        words.add(
            syllables[random.nextInt(15)]
                + syllables[random.nextInt(15)]
                + (random.nextBoolean() ? "" : "n"));
      }
      String id = String.format("COE-%03d", i);
      statements.add(
          new Statement(
              id + "#cause-1",
              id,
              id,
              StatementKind.CAUSE,
              String.join(" ", words),
              null,
              null,
              new Quarter(2025, 1 + random.nextInt(4))));
    }
    return statements;
  }
}
