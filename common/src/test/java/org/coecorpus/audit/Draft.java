package org.coecorpus.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A COE in Markdown that breaks no rule; a test changes the one part that it is about. */
final class Draft {

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Draft() {
    parts.put(
        "front",
        """
        id: COE-7
        status: COMPLETED
        severity: SEV3
        service: cart-api
        owner: mlindqvist
        incident:
          impact_started_at: 2026-03-02T09:10:00Z
          detected_at: 2026-03-02T09:14:00Z
          mitigated_at: 2026-03-02T09:38:00Z
          impact_ended_at: 2026-03-02T09:40:00Z
          zone: UTC
        lifecycle:
          created_at: 2026-03-02T15:00:00Z
          completed_at: 2026-03-10T15:00:00Z
        """);
    parts.put("title", "Shoppers could not open their carts for 30 minutes");
    parts.put(
        "Executive Summary",
        """
        `cart-api` keeps the shopping carts. On 2026-03-02 from 09:10 UTC shoppers in Iberia saw an
        empty cart: 310 of 4,960 requests (6.25 percent) failed. An alarm detected it at 09:14 UTC and
        it was resolved at 09:40 UTC.
        """);
    parts.put(
        "Customer Impact",
        """
        310 of 4,960 cart requests (6.25 percent) failed. Order impact: 0 of 1,200 orders (0 percent).

        ![An empty cart](https://snapshots.example/cart-empty.png)
        """);
    parts.put(
        "Metrics and Graphs",
        """
        ![Failed cart requests](https://snapshots.example/failed.png)
        [live](https://metrics.example/failed) X axis: time (UTC). Y axis: requests per minute.
        Sampling interval: per 1 minute. Size 600x400. Vertical lines: start 09:10 UTC, end 09:40 UTC.

        ![Processor time of the hosts](https://snapshots.example/processor.png)
        [live](https://metrics.example/processor) X axis: time (UTC). Y axis: percent.
        Sampling interval: per 1 minute. Size 600x400.
        """);
    parts.put(
        "Timeline",
        """
        - 2026-03-02 08:52 UTC **TRIGGER:** build 512 reaches all hosts ([deployment](https://deploy.example/512))
        - 2026-03-02 09:10 UTC **START OF IMPACT:** the first request fails
        - 2026-03-02 09:14 UTC **DETECTED:** the alarm pages the team
        - 2026-03-02 09:26 UTC the build is found
        - 2026-03-02 09:38 UTC **MITIGATED:** build 511 is on all hosts
        - 2026-03-02 09:40 UTC **END OF IMPACT:** requests succeed
        """);
    parts.put(
        "5 Whys",
        """
        1. Why did requests fail? The new build could not read old carts.
        2. Why could it not read them? A field had another type.
        3. Why was that not seen? The test carts were all new.
        4. Why were they all new? Nothing makes old ones.
        5. Why does nothing make them? The test data has no owner.

        ### Branch 2

        1. Why did it take 26 minutes to resolve? Hosts are rolled back one after the other. (A2)
        """);
    parts.put("Root Causes", "- RC1: Test data is never made from older versions. (A1)\n");
    parts.put(
        "Action Items",
        """
        | ID | Action | Owner | Ticket | Priority | Created | Due | Status |
        |---|---|---|---|---|---|---|---|
        | A1 | Prevents: run the tests on carts of the last four builds | mlindqvist | OPS-12 | High | 2026-03-02 | 2026-04-10 | Open |
        | A2 | Reduces impact: roll out to one host in ten first | pdevries | OPS-13 | High | 2026-03-02 | 2026-04-16 | Open |
        """);
    parts.put(
        "Lessons Learned",
        """
        - Technical: old data lives longer than old code. (A1)
        - Process: one host in ten is enough to see a bad build. (A2)
        - Cultural: test data needs an owner as code does. (A1)
        """);
  }

  static Draft clean() {
    return new Draft();
  }

  /** With other words in a part: {@code front}, {@code title}, or the heading of a section. */
  Draft with(String part, String text) {
    Draft other = copy();
    if (other.parts.put(part, text) == null) {
      throw new IllegalArgumentException("no part " + part + ", there are " + parts.keySet());
    }
    return other;
  }

  /** With one wording replaced by another, which must be there exactly once. */
  Draft replacing(String old, String other) {
    for (Map.Entry<String, String> part : parts.entrySet()) {
      int at = part.getValue().indexOf(old);
      if (at >= 0) {
        String text = part.getValue();
        return with(
            part.getKey(), text.substring(0, at) + other + text.substring(at + old.length()));
      }
    }
    throw new IllegalArgumentException("the draft does not say: " + old);
  }

  /** Without a section and its heading. */
  Draft without(String section) {
    Draft other = copy();
    other.parts.remove(section);
    return other;
  }

  private Draft copy() {
    Draft other = new Draft();
    other.parts.clear();
    other.parts.putAll(parts);
    return other;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (part, words) -> {
          switch (part) {
            case "front" -> text.append("---\n").append(words).append("---\n\n");
            case "title" -> text.append("# ").append(words).append("\n");
            default -> text.append("\n## ").append(part).append("\n\n").append(words);
          }
        });
    return text.toString();
  }
}
