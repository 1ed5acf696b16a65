package org.coecorpus.audit;

import java.util.Objects;
import java.util.Optional;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whose a root cause is, as far as its words say. */
final class Ownership {

  private static final String TEAM =
      "((?:[A-Z][A-Za-z0-9&-]*|[a-z0-9]+-[a-z0-9-]+)(?: (?:[A-Z][A-Za-z0-9&-]*|and|of)){0,3})";
  private static final Pattern OWNER_NAMED =
      Pattern.compile(
          "(?:owned|run|operated|maintained|managed) by (?:the )?"
              + TEAM
              + "|(?:belongs? to|responsibility of|in the hands of|lies with|(?:service|component|part|system|library|tool) of) (?:the )?"
              + TEAM
              + " (?:team|group|organi[sz]ation)"
              + "|(?:that|which|,|;) (?:the )?"
              + TEAM
              + "(?: team| group)? (?:owns|maintains|operates|runs)\\b");
  private static final Pattern ELSEWHERE = Lexicon.anyOf("outside-team");

  private final AuditedCoe coe;
  private final @Nullable String other;
  private final @Nullable Passage words;

  private Ownership(AuditedCoe coe, @Nullable String other, @Nullable Passage words) {
    this.coe = coe;
    this.other = other;
    this.words = words;
  }

  /** Of a root cause: the first sentence that says that others own it. */
  static Ownership of(AuditedCoe coe, Passage cause) {
    for (Passage sentence : cause.sentences()) {
      Optional<String> team = team(sentence).filter(name -> !isOwnTeam(coe, name));
      if (team.isPresent() || sentence.has(ELSEWHERE)) {
        return new Ownership(coe, team.orElse(null), sentence);
      }
    }
    return new Ownership(coe, null, null);
  }

  private static Optional<String> team(Passage sentence) {
    Matcher matcher = OWNER_NAMED.matcher(sentence);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int i = 1; i <= 3; i++) {
      if (matcher.group(i) != null) {
        return Optional.of(matcher.group(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwnTeam(AuditedCoe coe, String name) {
    return coe.coe().team() != null && Teams.isSame(coe.coe().team(), name);
  }

  boolean isElsewhere() {
    return words != null;
  }

  /** The sentence that says so. */
  Passage words() {
    return Objects.requireNonNull(words);
  }

  /** The other team, where it is named. */
  Optional<String> team() {
    return Optional.ofNullable(other);
  }

  /** Whether an item is done by the COE's own team: nothing says that it is another's. */
  boolean isOwn(int index) {
    ActionItem item = coe.coe().actions().get(index);
    String own = coe.coe().team();
    if (item.team() != null && own != null) {
      return Teams.isSame(item.team(), own);
    }
    Optional<String> team =
        coe.context()
            .roster()
            .flatMap(roster -> Optional.ofNullable(item.owner()).flatMap(roster::find))
            .flatMap(person -> Optional.ofNullable(person.team()));
    if (team.isPresent() && own != null) {
      return Teams.isSame(team.get(), own);
    }
    return other == null
        || !(startsWith(item.title(), other)
            || (item.owner() != null && Teams.isSame(item.owner(), other)));
  }

  private static boolean startsWith(@Nullable String title, String team) {
    return title != null && Vocabulary.plain(title).startsWith(Vocabulary.plain(team));
  }
}
