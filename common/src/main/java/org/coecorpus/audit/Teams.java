package org.coecorpus.audit;

import org.coecorpus.sideinput.Roster;
import org.coecorpus.text.Vocabulary;

/** Names of teams, which documents write with blanks and capitals and rosters with dashes. */
final class Teams {

  private Teams() {}

  static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Whether anybody of the roster is in a team of that name. */
  static boolean isTeam(Roster roster, String name) {
    return roster.hasTeam(name)
        || roster.people().stream()
            .anyMatch(person -> person.team() != null && isSame(person.team(), name));
  }

  private static String plain(String name) {
    String plain = Vocabulary.plain(name);
    String bare = plain.startsWith("the ") ? plain.substring(4) : plain;
    return bare.endsWith(" team") ? bare.substring(0, bare.length() - 5) : bare;
  }
}
