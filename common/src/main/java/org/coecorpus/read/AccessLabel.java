package org.coecorpus.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.access.Access;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/**
 * The access label among a document's fields. A label that stands there in whatever form, and from
 * which no level results or another one than from {@code access}, is suspect under {@code access}:
 * a document must not pass for one without a label because its label was misspelt.
 */
final class AccessLabel {

  static final String FIELD = "access";

  /** A second label of the document, in its head, which must say the same as the first. */
  static final String SECOND = "access label";

  static final String EXPECTED = "expected access.level: company, team-only or secure";

  private static final String NAME =
      "(?:access(?:[ _-]?(?:level|label|control|policy|readers))?(?:\\.[\\w .-]*)?"
          + "|confidential(?:ity)?(?:[ _-]?level)?)";
  private static final Pattern LABEL = Pattern.compile("(?i)\\s*" + NAME + "\\s*");
  private static final Pattern LABEL_LINE =
      Pattern.compile("(?im)^[ \\t\"'{\\[?-]*(?:[^\\n#]*[,{] *[\"']?)?" + NAME + "[\"']?\\s*[]:=]");

  /** Names that are labels only where their value is a level. */
  private static final Set<String> LABEL_BY_VALUE =
      Set.of("level", "visibility", "classification", "sensitivity", "audience");

  /** Fields of the format, none of which is another label. */
  private static final Set<String> KNOWN =
      CoeJson.FIELDS.stream()
          .filter(name -> !isLabel(name) && !LABEL_BY_VALUE.contains(Vocabulary.plain(name)))
          .collect(Collectors.toUnmodifiableSet());

  private AccessLabel() {}

  /** Reads the label of a whole document. */
  static Access read(Field top, Ledger ledger) {
    int before = ledger.suspects().size();
    Access access =
        top.objectOr(FIELD, "level")
            .map(
                label ->
                    new Access(
                        label
                            .mapped("level", "company, team-only or secure", Words::access)
                            .orElse((AccessLevel) null),
                        label.texts("readers")))
            .orElse(Access.UNLABELLED);
    boolean unknown = top.has(FIELD) && access.level() == null && access.readers().isEmpty();
    if (unknown && ledger.suspects().size() == before) {
      ledger.suspect(FIELD, top.written(FIELD), EXPECTED);
    }
    for (String name : top.namesBesides(Set.of(FIELD))) {
      if (!KNOWN.contains(name) && isOtherLabel(name, top.written(name), access)) {
        ledger.suspect(FIELD, name + ": " + top.written(name), EXPECTED);
      }
    }
    return access;
  }

  private static boolean isOtherLabel(String name, String value, Access access) {
    Optional<AccessLevel> level = Words.access(value);
    boolean same = level.isPresent() && level.get() == access.level();
    return !same
        && (isLabel(name)
            || (level.isPresent() && LABEL_BY_VALUE.contains(Vocabulary.plain(name))));
  }

  /** Whether a field of this name can only be an access label. */
  static boolean isLabel(String name) {
    return LABEL.matcher(name).matches();
  }

  /** Whether one of the lines begins with, or has in braces, the name of an access label. */
  static boolean isNamedIn(String lines) {
    return LABEL_LINE.matcher(lines).find();
  }
}
