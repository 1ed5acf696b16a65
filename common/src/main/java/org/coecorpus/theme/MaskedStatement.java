package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.text.Mask;
import org.coecorpus.text.Word;
import org.coecorpus.text.WordList;
import org.coecorpus.text.Words;

/**
 * A statement prepared for comparing.
 *
 * @param statement as given
 * @param masked its text with placeholders
 * @param words the words of the masked text
 * @param readable the words of the text with only the names masked, for naming themes
 */
record MaskedStatement(Statement statement, String masked, List<Word> words, List<Word> readable) {

  private static final int FEWEST_WORDS = 2;

  private static final Set<String> NOT_KNOWING =
      WordList.read(MaskedStatement.class, "not-knowing-words.txt");
  private static final Set<String> OPEN =
      WordList.read(MaskedStatement.class, "open-question-words.txt");
  private static final Set<String> ABOUT_CAUSES =
      Set.of("cause", "causes", "trigger", "reason", "reasons", "why");

  static MaskedStatement of(Statement statement, Mask mask) {
    String masked = mask.apply(statement.text());
    return new MaskedStatement(
        statement, masked, Words.of(masked), Words.of(mask.withoutNames(statement.text())));
  }

  /** The same of each statement; a text that stands several times is prepared once. */
  static List<MaskedStatement> allOf(List<Statement> statements, Mask mask) {
    Map<String, MaskedStatement> byText = new HashMap<>();
    List<MaskedStatement> all = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      MaskedStatement first = byText.computeIfAbsent(statement.text(), t -> of(statement, mask));
      all.add(new MaskedStatement(statement, first.masked, first.words, first.readable));
    }
    return all;
  }

  /** The masked text less its placeholders. */
  String bare() {
    return Mask.bare(masked);
  }

  /** Why this statement can be in no theme, whatever the others say. */
  Optional<UnassignedReason> whyNot() {
    if (statesNoCause()) {
      return Optional.of(UnassignedReason.NO_STATED_CAUSE);
    }
    long content = words.stream().filter(Word::content).map(Word::stem).distinct().count();
    return content < FEWEST_WORDS ? Optional.of(UnassignedReason.TOO_SHORT) : Optional.empty();
  }

  /**
   * Whether the statement only says that nothing is known: a word such as "unknown" or "not", and
   * no word with a subject of its own; one such word is allowed where causes are spoken of ("the
   * cause of the crash is unclear").
   */
  private boolean statesNoCause() {
    if (words.isEmpty()) {
      return bare().chars().noneMatch(Character::isLetterOrDigit) && masked.equals(bare());
    }
    Set<String> said = words.stream().map(Word::surface).collect(Collectors.toSet());
    long subjects =
        words.stream()
            .filter(Word::content)
            .map(Word::surface)
            .filter(word -> !NOT_KNOWING.contains(word) && !OPEN.contains(word))
            .distinct()
            .count();
    boolean open = said.stream().anyMatch(OPEN::contains);
    boolean aboutCauses = said.stream().anyMatch(ABOUT_CAUSES::contains);
    return open && subjects <= (aboutCauses ? 1 : 0);
  }
}
