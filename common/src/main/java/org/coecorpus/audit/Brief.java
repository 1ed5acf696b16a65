package org.coecorpus.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.SourceText;
import org.coecorpus.read.Suspect;
import org.coecorpus.redact.Redactor;
import org.coecorpus.text.Span;

/**
 * What is kept of a document for the rules that look beyond it: its values without the long texts,
 * redacted, where they stand in the source, and how they are written there. A rule that was put off
 * and asks for a text, a section or the source itself is at fault.
 *
 * @param parsed the COE without its long texts, with the places of what is kept
 * @param written by path, the words of the source for times, closed choices and owners, and what
 *     {@link Remembered} keeps by its key
 * @param putOff the rules that were put off
 */
public record Brief(ParsedCoe parsed, SortedMap<String, String> written, SortedSet<String> putOff) {

  private static final Set<String> TEXTS =
      Set.of("summary", "impact", "graphs", "timeline", "whys", "root_causes", "lessons");

  private static final Set<String> CHOICES =
      Set.of("status", "severity", "priority", "level", "zone");
  private static final Set<String> TIMES = Set.of("at", "from", "to");

  /** Copies the collections. */
  public Brief {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    putOff = Collections.unmodifiableSortedSet(new TreeSet<>(putOff));
  }

  /** Everything but the COE itself, which is kept elsewhere. */
  private record Rest(
      SortedMap<String, Span> spans,
      SortedMap<String, String> written,
      List<String> unplaced,
      List<Suspect> suspect,
      List<String> inferred,
      String form,
      SortedSet<String> putOff) {}

  /**
   * What to keep of a document.
   *
   * @param essence the COE without its long texts, redacted
   * @param result of the audit while it was read
   */
  public static Brief of(
      Coe essence, ParsedCoe parsed, SourceText text, AuditResult result, Redactor redactor) {
    SortedMap<String, Span> spans = new TreeMap<>();
    SortedMap<String, String> written = new TreeMap<>();
    parsed
        .spans()
        .forEach(
            (path, span) -> {
              if (!isText(path)) {
                spans.put(path, span);
                if (text.holds(span)) {
                  written(path, text.at(span), redactor).ifPresent(w -> written.put(path, w));
                }
              }
            });
    result.remembered().forEach((key, words) -> keep(key, words, redactor, spans, written));
    ParsedCoe kept =
        new ParsedCoe(
            essence,
            parsed.source(),
            parsed.hash(),
            spans,
            parsed.unplaced(),
            parsed.suspect().stream().map(suspect -> shown(suspect, redactor)).toList(),
            parsed.inferred(),
            parsed.form());
    return new Brief(kept, written, result.putOff());
  }

  private static void keep(
      String key,
      Passage words,
      Redactor redactor,
      SortedMap<String, Span> spans,
      SortedMap<String, String> written) {
    words.span().ifPresent(span -> spans.put(key, span));
    written.put(key, redactor.redact(words.toString()));
  }

  private static boolean isText(String path) {
    int end = 0;
    while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return TEXTS.contains(path.substring(0, end)) || path.endsWith(".description");
  }

  /** Of closed choices and times the words as they are, of owners their alias. */
  private static Optional<String> written(String path, String words, Redactor redactor) {
    String field = path.substring(path.lastIndexOf('.') + 1);
    boolean time = field.endsWith("_at") || (TIMES.contains(field) && path.startsWith("lifecycle"));
    if (time || CHOICES.contains(field)) {
      return Optional.of(words);
    }
    return field.equals("owner") ? Optional.of(redactor.redactOwner(words)) : Optional.empty();
  }

  private static Suspect shown(Suspect suspect, Redactor redactor) {
    return new Suspect(
        suspect.field(), redactor.redact(suspect.text()), redactor.redact(suspect.reason()));
  }

  /** All but the COE, as JSON. */
  public String restAsJson() {
    try {
      return CoeJson.MAPPER.writeValueAsString(
          new Rest(
              parsed.spans(),
              written,
              parsed.unplaced(),
              parsed.suspect(),
              parsed.inferred(),
              parsed.form(),
              putOff));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a brief cannot be written", e);
    }
  }

  /**
   * Puts a brief together again.
   *
   * @param source where the document came from
   * @param rest as {@link #restAsJson} wrote it
   */
  public static Brief read(Coe essence, String source, String rest) {
    try {
      Rest read = CoeJson.MAPPER.readValue(rest, Rest.class);
      ParsedCoe parsed =
          new ParsedCoe(
              essence,
              source,
              "",
              read.spans == null ? new TreeMap<>() : read.spans,
              orEmpty(read.unplaced),
              orEmpty(read.suspect),
              orEmpty(read.inferred),
              read.form);
      return new Brief(
          parsed,
          read.written == null ? new TreeMap<>() : read.written,
          read.putOff == null ? new TreeSet<>() : read.putOff);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the cache holds a brief that is not one: " + rest, e);
    }
  }

  @SuppressWarnings("NullAway") // what is empty is not written
  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
