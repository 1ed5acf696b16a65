package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.incident.Impact.Orders;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.read.SectionKind;

/** Rules on what customers suffered, in the summary and under impact. */
final class ImpactRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "I1", ImpactRules::vague,
          "I2", CountRules::withoutTotal,
          "I3", ImpactRules::wrongShare,
          "I4", ImpactRules::noOrders,
          "I5", UnitRules::withoutUnit,
          "I6", CustomerRules::guessesBusiness,
          "I7", CustomerRules::named,
          "I8", ImpactRules::noScreenshot);

  private static final Pattern ORDERS = Lexicon.anyOf("orders");
  private static final Pattern STATED = Lexicon.anyOf("stated");
  private static final Pattern ORDER_IMPACT = Lexicon.anyOf("order-impact");
  private static final Pattern PEOPLE = Lexicon.anyOf("people-outside");
  private static final Pattern COLLEAGUES = Lexicon.anyOf("people-inside");
  private static final Pattern NO_CUSTOMER = Lexicon.anyOf("no-customer-impact");

  private ImpactRules() {}

  /** I1: a vague word in a sentence without a figure; quotations and names are exempt. */
  private static Verdict vague(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    Pattern words = Lexicon.literally(coe.context().settings().vagueQuantifiers());
    List<Passage> vague = new ArrayList<>();
    for (Passage text : texts) {
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        List<Passage> found =
            sentence.all(words).stream()
                .filter(word -> !exempt.covers(word) && !isName(word, sentence))
                .toList();
        if (!found.isEmpty() && Figures.counts(sentence).isEmpty()) {
          vague.addAll(found);
        }
      }
    }
    return Verdict.at(vague);
  }

  /** Part of a hyphenated or dotted name, or a capital where no sentence begins. */
  private static boolean isName(Passage word, Passage sentence) {
    int start = word.startIn(sentence);
    int end = start + word.length();
    boolean joined =
        (start > 0 && "-_/.".indexOf(sentence.charAt(start - 1)) >= 0)
            || (end + 1 < sentence.length()
                && "-_/.".indexOf(sentence.charAt(end)) >= 0
                && Character.isLetterOrDigit(sentence.charAt(end + 1)));
    return joined || (Character.isUpperCase(word.charAt(0)) && !isFirst(start, sentence));
  }

  private static boolean isFirst(int start, Passage sentence) {
    for (int i = 0; i < start; i++) {
      if (Character.isLetterOrDigit(sentence.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** I3: Z of "X of Y (Z percent)" is not 100·X/Y at its decimals. */
  private static Verdict wrongShare(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    return Verdict.of(
        texts.stream()
            .flatMap(text -> Share.in(text).stream())
            .filter(share -> !share.isRight())
            .map(ImpactRules::wrong)
            .toList());
  }

  private static Evidence wrong(Share share) {
    String expected = share.expected().map(Object::toString).orElse("?");
    return Evidence.at(share.passage())
        .because(
            share.part().toPlainString()
                + " of "
                + share.total().toPlainString()
                + " is "
                + expected
                + " percent");
  }

  /** I4: neither {@code impact.orders} nor a sentence of the impact that counts orders. */
  private static Verdict noOrders(AuditedCoe coe) {
    Orders orders = coe.coe().impact().orders();
    if (orders != null && orders.affected() != null) {
      return Verdict.PASS;
    }
    Optional<Passage> impact = coe.impact();
    if (impact.isPresent() && Attachments.isPointer(impact.get())) {
      return Verdict.notAssessable("impact");
    }
    boolean told =
        impact.stream()
            .flatMap(text -> text.sentences().stream())
            .anyMatch(s -> s.has(ORDER_IMPACT) || (s.has(ORDERS) && isCounted(s)));
    return told ? Verdict.PASS : Verdict.absentIn(Part.IMPACT);
  }

  private static boolean isCounted(Passage sentence) {
    return sentence.has(STATED) || !Figures.counts(sentence).isEmpty();
  }

  /** I8: customers met it, and there is no picture of what they saw. */
  private static Verdict noScreenshot(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    boolean pictured =
        !coe.coe().impact().screenshots().isEmpty()
            || coe.outline().pictures().stream().anyMatch(p -> isOfImpact(coe, p));
    boolean felt =
        texts.stream().anyMatch(text -> text.has(PEOPLE))
            || texts.stream().noneMatch(text -> text.has(COLLEAGUES));
    boolean nothingToSee = texts.stream().anyMatch(text -> text.has(NO_CUSTOMER));
    return pictured || !felt || nothingToSee ? Verdict.PASS : Verdict.absentIn(Part.IMPACT);
  }

  private static boolean isOfImpact(AuditedCoe coe, DocumentOutline.Picture picture) {
    return coe.outline()
        .kindAt(picture.whole().start())
        .filter(kind -> kind == SectionKind.IMPACT || kind == SectionKind.SUMMARY)
        .isPresent();
  }
}
