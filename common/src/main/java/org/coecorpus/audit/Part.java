package org.coecorpus.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.coecorpus.read.SectionKind;

/** A part of a COE, named as its field in {@code coe/1}. */
public enum Part {
  TITLE,
  SUMMARY(SectionKind.SUMMARY),
  IMPACT(SectionKind.IMPACT),
  GRAPHS(SectionKind.GRAPHS),
  TIMELINE(SectionKind.TIMELINE, SectionKind.KEY_EVENTS),
  WHYS(SectionKind.WHYS),
  ROOT_CAUSES(SectionKind.CAUSES, SectionKind.TRIGGER),
  ACTIONS(SectionKind.ACTIONS, SectionKind.MEASURES),
  LESSONS(SectionKind.LESSONS),
  LIFECYCLE,
  ACCESS,
  OWNER,
  SERVICE,
  INCIDENT,
  /** Whatever stands in no other part. */
  DOCUMENT;

  private static final Map<String, Part> BY_FIELD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Part::field, part -> part));

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<SectionKind> kinds;

  Part(SectionKind... kinds) {
    this.kinds = List.of(kinds);
  }

  /** The kinds of headings under which this part stands in Markdown and plain text. */
  List<SectionKind> kinds() {
    return kinds;
  }

  /** The part that a heading of this kind opens. */
  static Part of(SectionKind kind) {
    for (Part part : values()) {
      if (part.kinds.contains(kind)) {
        return part;
      }
    }
    return DOCUMENT;
  }

  /** The part that a path such as {@code actions[2].owner} belongs to. */
  static Part of(String path) {
    int end = 0;
    while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return BY_FIELD.getOrDefault(path.substring(0, end), DOCUMENT);
  }

  /** The field of {@code coe/1}: {@code root_causes}. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
