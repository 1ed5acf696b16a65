package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Rule C2: nobody is named, not by name, e-mail address or alias; fields for owners are exempt. */
final class NameRules {

  private static final Pattern HANDLE =
      Pattern.compile("(?:^|[\\s(,;:\\[|])(@[a-z][a-z0-9._-]{1,30}[a-z0-9])");
  private static final Pattern GROUP = Lexicon.anyOf("groups");
  private static final Pattern OWNER_LINE =
      Pattern.compile(
          "(?im)^[\\s>*_|-]{0,8}(?:owners?|assignees?|assigned to|responsible|dri|manager)[*_]{0,2}\\s?[:|].{0,200}$");
  private static final Pattern OWNER_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:owners?|owned by|assignees?|assigned to|responsible|dri|who|poc)[*_)]{0,3}\\s?[:=-]?[*_]{0,2}\\s?@?$");

  /** Before an owner without a label: a dash, a bracket, the border of a cell. */
  private static final Pattern OWNER_PLACE = Pattern.compile("(?:[—–(|\\[]|\\s-)\\s{0,3}@?$");

  private static final Pattern LOWER = Pattern.compile("\\b([a-z]{3,20})(?:[^a-z@.]|[.]\\s|$)");
  private static final int BEFORE = 40;
  private static final List<String> OWNERS = List.of("owner", "team", "service");
  private static final List<String> PEOPLE = List.of("lifecycle.reviewers", "waivers");

  private NameRules() {}

  /** C2: every place that names an individual. */
  static Verdict individuals(AuditedCoe coe) {
    BitSet owners = ownerFields(coe);
    Set<String> lower = new HashSet<>();
    coe.texts().forEach(text -> addWords(text, lower));
    List<Passage> all = new ArrayList<>();
    for (Passage text : coe.texts()) {
      List<Passage> found = new ArrayList<>();
      Covered known = new Covered(text);
      add(coe.names().in(text, RedactionKind.PERSON), known, found);
      add(mails(coe, text, lower), known, found);
      add(handles(text), known, found);
      add(WrittenNames.in(text, lower), known, found);
      if (found.isEmpty()) {
        continue;
      }
      Exempt exempt = Exempt.codeIn(text);
      Covered lines = Covered.by(text.all(OWNER_LINE), text);
      found.removeIf(
          name ->
              exempt.covers(name)
                  || coe.isVerbatim(name)
                  || isOwner(name, owners)
                  || lines.holdsStartOf(name)
                  || isOwnerHere(name, text)
                  || isOwn(coe, name, text));
      Covered customers = Covered.by(coe.names().in(text, RedactionKind.CUSTOMER), text);
      found.removeIf(customers::holdsStartOf);
      found.sort(Comparator.comparingInt(name -> name.startIn(text)));
      all.addAll(found);
    }
    return Verdict.at(all);
  }

  private static void addWords(Passage text, Set<String> to) {
    Matcher word = LOWER.matcher(text);
    while (word.find()) {
      to.add(word.group(1));
    }
  }

  private static void add(List<Passage> more, Covered known, List<Passage> to) {
    for (Passage name : more) {
      if (!known.touches(name)) {
        known.add(name);
        to.add(name);
      }
    }
  }

  private static BitSet ownerFields(AuditedCoe coe) {
    Map<String, Span> spans = coe.parsed().spans();
    List<@Nullable Span> owners = new ArrayList<>();
    OWNERS.forEach(path -> owners.add(spans.get(path)));
    for (int i = 0; i < coe.coe().actions().size(); i++) {
      owners.add(spans.get("actions[" + i + "].owner"));
    }
    // To look at all paths takes long where there are many.
    if (!coe.coe().lifecycle().reviewers().isEmpty() || !coe.coe().waivers().isEmpty()) {
      spans.entrySet().stream()
          .filter(entry -> PEOPLE.stream().anyMatch(entry.getKey()::startsWith))
          .forEach(entry -> owners.add(entry.getValue()));
    }
    BitSet fields = new BitSet();
    for (Span span : owners) {
      if (span != null) {
        fields.set(span.start(), span.end());
      }
    }
    return fields;
  }

  private static boolean isOwner(Passage name, BitSet owners) {
    return name.span().filter(span -> owners.get(span.start())).isPresent();
  }

  /** Behind a label for owners, or where an action item has its owner. */
  private static boolean isOwnerHere(Passage name, Passage text) {
    Passage before = before(name, text);
    return OWNER_BEFORE.matcher(before).find()
        || (text.part() == Part.ACTIONS && OWNER_PLACE.matcher(before).find());
  }

  /** A service or team that bears such a name. */
  private static boolean isOwn(AuditedCoe coe, Passage name, Passage text) {
    String plain = Vocabulary.plain(name.toString());
    boolean own =
        (" " + Vocabulary.plain(coe.coe().service() + " " + coe.coe().team()) + " ")
            .contains(" " + plain + " ");
    return own || WrittenNames.isThing(name, text);
  }

  /** Addresses of people; those of teams and of machines are none. */
  private static List<Passage> mails(AuditedCoe coe, Passage text, Set<String> lower) {
    return coe.names().in(text, RedactionKind.EMAIL).stream()
        .filter(mail -> !isMailbox(coe, mail.toString().split("@", 2)[0], lower))
        .toList();
  }

  /** Of a group by its words, or a word of the text that is no alias. */
  private static boolean isMailbox(AuditedCoe coe, String local, Set<String> lower) {
    boolean alias =
        coe.context().roster().flatMap(roster -> roster.find(local)).isPresent()
            || local.equals(coe.coe().owner())
            || coe.coe().actions().stream().anyMatch(item -> local.equals(item.owner()));
    return !alias
        && (isGroup(coe, local) || lower.contains(local) || lower.contains(singular(local)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isGroup(AuditedCoe coe, String local) {
    String words = Vocabulary.plain(local.replace('+', ' ').replace('.', ' '));
    return GROUP.matcher(words).find()
        || words.equals(Vocabulary.plain(String.valueOf(coe.coe().team())))
        || words.equals(Vocabulary.plain(String.valueOf(coe.coe().service())));
  }

  private static List<Passage> handles(Passage text) {
    List<Passage> handles = new ArrayList<>();
    Matcher matcher = HANDLE.matcher(text);
    while (matcher.find()) {
      boolean scope =
          matcher.end() < text.length() && "/(".indexOf(text.charAt(matcher.end())) >= 0;
      Passage handle = text.sub(matcher.start(1), matcher.end(1));
      if (!scope
          && !GROUP
              .matcher(Vocabulary.plain(handle.toString().substring(1).replace('.', ' ')))
              .find()) {
        handles.add(handle);
      }
    }
    return handles;
  }

  private static Passage before(Passage piece, Passage text) {
    int start = piece.startIn(text);
    return text.sub(Math.max(0, start - BEFORE), start);
  }
}
