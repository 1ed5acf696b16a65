package org.coecorpus.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells an empty template and a text that is no incident report from a COE. A template has no date
 * of its own, and placeholders or nothing in its sections. A text without any known section is a
 * COE if its prose speaks of an incident, in which case in doubt it is one.
 */
final class TemplateCheck {

  private static final Set<String> TELLING_LABELS =
      Set.of(
          "severity",
          "incident.started_at",
          "incident.detected_at",
          "incident.resolved_at",
          "incident.impact_started_at",
          "incident.impact_ended_at");
  private static final EnumSet<SectionKind> TELLING_KINDS =
      EnumSet.of(
          SectionKind.TIMELINE,
          SectionKind.KEY_EVENTS,
          SectionKind.IMPACT,
          SectionKind.CAUSES,
          SectionKind.WHYS);
  private static final int OPENING_LENGTH = 3000;
  private static final int SECTIONS_OF_A_TEMPLATE = 2;
  private static final int INCIDENT_WORDS = 2;
  private static final int MANY_INCIDENT_WORDS = 6;

  private final String source;
  private final Section root;
  private final Stamps stamps;

  TemplateCheck(String source, Section root, Stamps stamps) {
    this.source = source;
    this.root = root;
    this.stamps = stamps;
  }

  /**
   * Why the document is no COE, if it is none.
   *
   * @param title the title, if any
   * @param front the front matter
   * @param incidentFront whether the front matter has fields of incidents
   * @param name of the file; a date in it counts where prose speaks of an incident
   */
  Optional<String> objection(
      Optional<Passage> title, Raw.Fields front, boolean incidentFront, String name) {
    List<Section> known = root.all().stream().filter(section -> section.kind() != null).toList();
    boolean dated = incidentFront || hasDate();
    boolean empty =
        known.size() >= SECTIONS_OF_A_TEMPLATE && known.stream().allMatch(this::isEmpty);
    boolean placeholderTitle =
        title
            .filter(words -> Phrases.isPlaceholderTitle(words) || Placeholders.count(words) > 0)
            .isPresent();
    if (empty && (placeholderTitle || !dated)) {
      return Optional.of(
          "an empty template: found "
              + known.size()
              + " sections without content, expected what happened");
    }
    int marks = dated ? 0 : placeholders();
    if (!dated && known.size() >= SECTIONS_OF_A_TEMPLATE && (placeholderTitle || marks > 1)) {
      return Optional.of(
          "an empty template: found "
              + (placeholderTitle
                  ? "the title \"" + title.map(Passage::text).orElse("") + "\""
                  : marks + " placeholders")
              + " and no date, expected an incident");
    }
    if (!incidentFront && isAboutFolder(title, name) && !tellsOfIncident(known)) {
      return Optional.of(
          "not a COE: found a text about other files, such as a README or a change log, expected an"
              + " incident report");
    }
    boolean namedDate = dated || CalendarReader.dateOfFile(name, stamps).isPresent();
    return notAnIncident(known, front, incidentFront, namedDate, title);
  }

  private boolean tellsOfIncident(List<Section> known) {
    return known.stream().anyMatch(section -> TELLING_KINDS.contains(section.kind()))
        || hasTellingLabel();
  }

  private boolean hasTellingLabel() {
    return Labels.in(root).keySet().stream().anyMatch(TELLING_LABELS::contains);
  }

  private static boolean isAboutFolder(Optional<Passage> title, String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return Phrases.isAboutFolder(dot > 0 ? file.substring(0, dot) : file)
        || title.filter(words -> Phrases.isAboutFolder(words.text())).isPresent();
  }

  private Optional<String> notAnIncident(
      List<Section> known,
      Raw.Fields front,
      boolean incidentFront,
      boolean dated,
      Optional<Passage> title) {
    boolean telling =
        known.stream().map(Section::kind).anyMatch(kind -> kind != null && kind.isTelling())
            || hasTellingLabel();
    if (telling || incidentFront) {
      return Optional.empty();
    }
    String body = told();
    if (body.isBlank() && front.fields().isEmpty()) {
      return Optional.of("not a COE: found no text, expected an incident report");
    }
    String opening =
        title.map(Passage::text).orElse("")
            + "\n"
            + body.substring(0, Math.min(body.length(), OPENING_LENGTH))
            + "\n"
            + values(front);
    long words = Phrases.incidentWords(opening);
    boolean hasFront = !front.fields().isEmpty();
    boolean prose = hasFront && root.children().isEmpty() && !body.isBlank();
    boolean enough =
        words >= MANY_INCIDENT_WORDS
            || (dated && (words >= INCIDENT_WORDS || Phrases.namesIncident(opening)))
            || (hasFront && words > 0)
            || prose;
    return enough
        ? Optional.empty()
        : Optional.of(
            "not a COE: found neither a known section such as Timeline nor enough words of an incident,"
                + " expected an incident report");
  }

  /** The text without what a template told its writer. */
  private String told() {
    StringBuilder told = new StringBuilder();
    for (Section section : root.all()) {
      told.append(section.heading()).append('\n');
      section.blocks().stream()
          .map(block -> Passage.of(source, block.span()))
          .filter(words -> !Phrases.isInstruction(words))
          .forEach(words -> told.append(words).append('\n'));
    }
    return told.toString().strip();
  }

  private static String values(Raw.Fields front) {
    StringBuilder values = new StringBuilder();
    front
        .fields()
        .values()
        .forEach(
            value ->
                values.append(value instanceof Raw.Text text ? text.value() : "").append('\n'));
    return values.toString();
  }

  private boolean isEmpty(Section section) {
    return section.blocks().stream().allMatch(this::isEmpty);
  }

  private boolean isEmpty(Block block) {
    Passage text = Passage.of(source, block.span());
    if (block instanceof Block.Verbatim verbatim) {
      return verbatim.html() && text.text().startsWith("<!--");
    }
    if (block instanceof Block.Quote) {
      return !hasDate(text);
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream().flatMap(List::stream).allMatch(this::isEmptyCell);
    }
    if (block instanceof Block.Bullets list) {
      return list.items().stream().allMatch(item -> item.blocks().stream().allMatch(this::isEmpty));
    }
    return isEmptyText(text);
  }

  private boolean isEmptyCell(Span span) {
    Passage text = Passage.of(source, span);
    return isEmptyText(text) || text.text().matches("(?s)[A-Za-z ()/-]{1,80}:?|Q \\(who\\).*");
  }

  private boolean isEmptyText(Passage text) {
    String words = text.text();
    boolean italic =
        (words.startsWith("_") && words.endsWith("_")) || words.matches("\\*[^*](?s:.*)[^*]\\*");
    return Phrases.isNothing(text)
        || Placeholders.count(text) > 0
        || Phrases.isInstruction(text)
        || (italic && !hasDate(text))
        || words.lines().allMatch(line -> line.strip().matches("[*_]*[A-Za-z() ]{1,40}:[*_]*\\s*"));
  }

  private int placeholders() {
    int count = 0;
    for (Section section : root.all()) {
      count += Placeholders.count(section.heading());
      for (Block block : section.blocks()) {
        if (!(block instanceof Block.Verbatim)) {
          count += Placeholders.count(Passage.of(source, block.span()));
        }
      }
    }
    return count;
  }

  private boolean hasDate() {
    for (Section section : root.all()) {
      if (hasDate(section.heading())) {
        return true;
      }
      for (Block block : section.blocks()) {
        boolean comment = block instanceof Block.Verbatim verbatim && verbatim.html();
        if (!comment && hasDate(Passage.of(source, block.span()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A date outside of addresses. */
  private boolean hasDate(Passage text) {
    int at = 0;
    @Nullable Stamp stamp = stamps.next(text, at).orElse(null);
    while (stamp != null) {
      int before = stamp.words().start() - 1;
      boolean inAddress = before >= 0 && "/-_=.".indexOf(source.charAt(before)) >= 0;
      if (stamp.hasDate() && !inAddress) {
        return true;
      }
      at = Math.max(at + 1, stamp.words().end() - text.start());
      stamp = stamps.next(text, at).orElse(null);
    }
    return false;
  }
}
