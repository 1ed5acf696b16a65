package org.coecorpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.text.Vocabulary;

/** Words that are no content, by {@code phrases.yaml}. */
final class Phrases {

  private static final List<String> CHECKLIST =
      Vocabulary.list(Phrases.class, "phrases.yaml", "checklist");
  private static final java.util.regex.Pattern LEAD =
      java.util.regex.Pattern.compile("^[>*_\\s(]+");
  private static final List<String> INSTRUCTION =
      Vocabulary.list(Phrases.class, "phrases.yaml", "instruction");
  private static final List<String> ABOUT_FOLDERS =
      Vocabulary.list(Phrases.class, "phrases.yaml", "about-folders");
  private static final List<String> NAMES =
      Vocabulary.list(Phrases.class, "phrases.yaml", "names-of-incidents");
  private static final List<String> INCIDENT =
      Vocabulary.list(Phrases.class, "phrases.yaml", "incident");
  private static final Set<String> NOTHING =
      Vocabulary.list(Phrases.class, "phrases.yaml", "nothing").stream()
          .map(Vocabulary::plain)
          .collect(Collectors.toSet());
  private static final Set<String> NOBODY =
      Vocabulary.list(Phrases.class, "phrases.yaml", "nobody").stream()
          .map(Vocabulary::plain)
          .collect(Collectors.toSet());
  private static final int LONGEST_NOTHING =
      NOTHING.stream().mapToInt(String::length).max().orElse(0);
  private static final Set<String> PLACEHOLDER_TITLES =
      Vocabulary.list(Phrases.class, "phrases.yaml", "placeholder-title").stream()
          .map(SectionKind::plain)
          .collect(Collectors.toSet());

  private Phrases() {}

  /** Whether the text says that there is nothing, or holds no letter and no digit. */
  static boolean isNothing(CharSequence text) {
    return !hasWord(text)
        || (marks(text) <= LONGEST_NOTHING && NOTHING.contains(Vocabulary.plain(text.toString())));
  }

  /** Whether the words say that there is nobody, or nobody yet. */
  static boolean isNobody(String name) {
    return NOBODY.contains(Vocabulary.plain(name)) || isNothing(name);
  }

  private static boolean hasWord(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Letters and digits, counted as far as it matters. */
  private static int marks(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length() && count <= LONGEST_NOTHING; i++) {
      count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether an item is about the document itself. */
  static boolean isChecklist(CharSequence text) {
    String lower = lower(text);
    return CHECKLIST.stream().anyMatch(lower::contains);
  }

  /** Whether the text is guidance that was left in from a template. */
  static boolean isInstruction(CharSequence text) {
    String lower = LEAD.matcher(lower(text)).replaceFirst("");
    return INSTRUCTION.stream().anyMatch(lower::startsWith);
  }

  static boolean isPlaceholderTitle(CharSequence title) {
    return PLACEHOLDER_TITLES.contains(SectionKind.plain(title))
        || PLACEHOLDER_TITLES.contains(withoutDash(SectionKind.plain(title)));
  }

  /** Whether a file of this name or title tells of other files. */
  static boolean isAboutFolder(String name) {
    return ABOUT_FOLDERS.contains(Vocabulary.plain(name));
  }

  /** Whether the text calls something an incident or the like. */
  static boolean namesIncident(CharSequence text) {
    String lower = lower(text);
    return NAMES.stream().anyMatch(lower::contains);
  }

  private static String withoutDash(String title) {
    return new Passage(title, 0, title.length()).trimEnd("/-").text();
  }

  /** How many different words of incidents the text holds. */
  static long incidentWords(CharSequence text) {
    String lower = lower(text);
    return INCIDENT.stream().filter(lower::contains).count();
  }

  private static String lower(CharSequence text) {
    return text.toString().strip().toLowerCase(Locale.ROOT);
  }
}
