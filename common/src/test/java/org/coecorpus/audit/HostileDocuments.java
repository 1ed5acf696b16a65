package org.coecorpus.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.settings.Settings;

/**
 * Documents of about a megabyte that nobody writes in good faith: long lines, deep nesting, and
 * what sends careless expressions back and forth. The program audits each and prints its name, the
 * milliseconds of processor time for reading and audit together, and how many findings there are.
 */
final class HostileDocuments {

  private static final int SIZE = 1_000_000;
  private static final String HEAD =
      "# Carts fail\n\n## Executive Summary\n\nOn 2026-03-02 carts failed.\n\n";
  private static final String TIMELINE = HEAD + "## Timeline\n\nAll times in UTC.\n\n";
  private static final String IMPACT = HEAD + "## Customer Impact\n\n";

  private HostileDocuments() {}

  /** The documents by name, each made when it is asked for. */
  static Map<String, Supplier<String>> all() {
    Map<String, Supplier<String>> all = new LinkedHashMap<>();
    all.put(
        "a title of one long line",
        () -> "# " + fill("due to a cause ") + "\n\n## Timeline\n\n09:10 UTC carts fail\n");
    all.put(
        "a title full of causes",
        () -> "# " + fill("due to ") + "\n\n## Timeline\n\n09:10 UTC carts fail\n");
    all.put("a word of a megabyte", () -> IMPACT + fill("a"));
    all.put("vague words without an end", () -> IMPACT + fill("many "));
    all.put("counts without an end", () -> IMPACT + fill("1 of "));
    all.put("digits and commas", () -> IMPACT + fill("1,111"));
    all.put("shares in open brackets", () -> IMPACT + fill("1 of 2 a ("));
    all.put("quotation marks", () -> IMPACT + fill("\""));
    all.put("back ticks of many lengths", () -> IMPACT + fill("` `` ``` "));
    all.put("emphasis that never closes", () -> IMPACT + fill("**a *b _c "));
    all.put("links that never close", () -> IMPACT + fill("![a](b [c]("));
    all.put("clock times in a row", () -> TIMELINE + fill("09:10 to "));
    all.put("dates in a row", () -> TIMELINE + fill("3 March to 4 "));
    all.put(
        "many entries",
        () ->
            TIMELINE
                + fill(
                    "- 2026-03-02 09:10 UTC **a** fails, and the on-call engineer looks at the dashboards\n"));
    all.put("a table with wide rows", () -> TIMELINE + "|a|b|\n|-|-|\n" + fill("|09:10 |x "));
    all.put("lists in lists", () -> HEAD + "## 5 Whys\n\n" + nestedList());
    all.put("quotes in quotes", () -> TIMELINE + "09:10 UTC carts fail\n\n" + fill("> "));
    all.put("sections without an end", () -> HEAD + fill("## Customer Impact\n\nmany\n\n"));
    all.put(
        "names and acronyms", () -> HEAD + "## Lessons Learned\n\n" + fill("Ann O. ABC (XYZ) "));
    all.put(
        "action items", () -> HEAD + "## Action Items\n\n" + fill("- [ ] A1: improve it (@bob)\n"));
    all.put("JSON with deep whys", HostileDocuments::deepWhys);
    all.put(
        "JSON with escapes",
        () -> "{\"id\":\"C\",\"title\":\"" + fill("\\u0061") + "\",\"severity\":\"SEV1\"}");
    all.put("JSON with many items", HostileDocuments::manyItems);
    return all;
  }

  private static String fill(String part) {
    return part.repeat(SIZE / part.length());
  }

  private static String nestedList() {
    StringBuilder list = new StringBuilder();
    for (int depth = 0; list.length() < SIZE; depth++) {
      list.append("  ".repeat(depth % 300)).append("- Why? because\n");
    }
    return list.toString();
  }

  private static String deepWhys() {
    int depth = 28;
    return "{\"id\":\"C\",\"severity\":\"SEV1\",\"whys\":["
        + "{\"answer\":\"human error\",\"children\":[".repeat(depth)
        + "{\"answer\":\""
        + fill("due to ")
        + "\"}"
        + "]}".repeat(depth)
        + "]}";
  }

  private static String manyItems() {
    String item = "{\"id\":\"A1\",\"title\":\"Improve it\",\"due_at\":\"2026-03-02\"}";
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 9000; i++) {
      items.add(item.replace("A1", "A" + i));
    }
    return "{\"id\":\"C\",\"severity\":\"SEV1\",\"lessons\":[{\"text\":\"Test more\",\"actions\":[\"A1\"]}],"
        + "\"actions\":["
        + String.join(",", items)
        + "]}";
  }

  /** Audits each document twice; the time of the second, when the code is compiled, counts. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, Supplier<String>> document : all().entrySet()) {
      String text = document.getValue().get();
      audit(text);
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String outcome = audit(text);
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      System.out.println(document.getKey() + "\t" + nanos / 1_000_000 + "\t" + outcome);
    }
  }

  /** The number of findings; or that the document was refused, or a fault. */
  private static String audit(String text) throws IOException {
    Audit audit =
        Audit.in(
            AuditContext.of(Settings.load(Optional.empty()).audit())
                .asOf(Instant.parse("2026-03-31T00:00:00Z")));
    List<String> outcomes = new ArrayList<>();
    DocumentReader.with(ReadLimits.DEFAULT)
        .readWithText(
            "hostile" + (text.startsWith("{") ? ".json" : ".md"),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            (outcome, source) -> {
              if (outcome instanceof ParsedCoe parsed) {
                AuditResult result = audit.of(parsed, source);
                int printed = AuditJson.of(List.of(result)).toString().length();
                outcomes.add(
                    result.faults().isEmpty()
                        ? result.findings().size() + " findings, " + printed + " characters"
                        : "faults " + result.faults());
              } else {
                outcomes.add("refused: " + outcome);
              }
            });
    return String.join(", ", outcomes);
  }
}
