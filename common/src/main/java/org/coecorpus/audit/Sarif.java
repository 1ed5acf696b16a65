package org.coecorpus.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import org.coecorpus.read.SourceText;
import org.coecorpus.text.Span;

/**
 * Findings in SARIF 2.1.0, which code-review systems show in place. A violation is a warning, an
 * advice a note, a waived finding is suppressed; what is absent points to the document's start.
 */
public final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ObjectNode log = JsonNodeFactory.instance.objectNode();
  private final ArrayNode results;

  /** A log without findings. */
  public Sarif() {
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "coe audit");
    ArrayNode rules = driver.putArray("rules");
    Rules.all().forEach(rule -> addRule(rule, rules.addObject()));
    run.put("columnKind", "utf16CodeUnits");
    results = run.putArray("results");
  }

  private static void addRule(Rule rule, ObjectNode json) {
    json.put("id", rule.id());
    json.putObject("shortDescription").put("text", rule.title());
    json.putObject("fullDescription").put("text", rule.why());
    json.putObject("help").put("text", rule.mend());
    json.putObject("defaultConfiguration").put("level", level(rule));
    json.putObject("properties").put("section", rule.section());
  }

  private static String level(Rule rule) {
    return rule.level() == Level.VIOLATION ? "warning" : "note";
  }

  /** Adds the findings of one document, read from this text. */
  public void add(AuditResult document, SourceText text) {
    for (Finding finding : document.findings()) {
      ObjectNode json = results.addObject();
      json.put("ruleId", finding.rule().id());
      json.put("ruleIndex", Rules.order(finding.rule().id()));
      json.put("level", level(finding.rule()));
      json.putObject("message").put("text", finding.why() + " " + finding.rule().mend());
      ObjectNode location = json.putArray("locations").addObject().putObject("physicalLocation");
      location.putObject("artifactLocation").put("uri", uri(document.source()));
      putRegion(location.putObject("region"), finding, text);
      finding
          .waiver()
          .ifPresent(
              waiver -> {
                ObjectNode set = json.putArray("suppressions").addObject();
                set.put("kind", "external");
                if (waiver.reason() != null) {
                  set.put("justification", waiver.reason());
                }
              });
    }
  }

  private static void putRegion(ObjectNode region, Finding finding, SourceText text) {
    Span span = finding.span().orElse(new Span(text.offset(), text.offset()));
    region.put("startLine", text.lineOf(span.start()));
    region.put("startColumn", text.columnOf(span.start()));
    if (finding.span().isPresent()) {
      region.put("endLine", text.lineOf(span.end()));
      region.put("endColumn", text.columnOf(span.end()));
      region.put("charOffset", span.start());
      region.put("charLength", span.end() - span.start());
    }
  }

  /** The file's path as a relative or absolute reference, without the number of its object. */
  private static String uri(String source) {
    String path = source.replaceFirst("#[0-9]+$", "");
    try {
      // What stands before a colon in the first part of a path would be read as a scheme.
      String plain = path.replaceFirst("^([^/]*:)", "./$1");
      return new URI(path.startsWith("/") ? "file" : null, null, plain, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unnamed";
    }
  }

  /** The log. */
  public ObjectNode log() {
    return log;
  }
}
