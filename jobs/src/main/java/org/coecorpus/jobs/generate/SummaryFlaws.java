package org.coecorpus.jobs.generate;

import java.util.List;

/** Flaws of title and summary. */
final class SummaryFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("T1", Flaw.Group.TITLE, SummaryFlaws::causeInTitle),
          new Flaw("S1", Flaw.Group.SUMMARY, SummaryFlaws::noSummary),
          new Flaw("S2", Flaw.Group.SUMMARY, SummaryFlaws::refersElsewhere),
          new Flaw("S3", Flaw.Group.SUMMARY, SummaryFlaws::withoutDiscovery),
          new Flaw("S5", Flaw.Group.SUMMARY, SummaryFlaws::withoutPurpose),
          new Flaw("S5", Flaw.Group.SUMMARY, SummaryFlaws::withoutPlace),
          new Flaw("S4", Flaw.Group.SUMMARY, SummaryFlaws::withoutService),
          new Flaw("C4", Flaw.Group.SUMMARY, SummaryFlaws::inAFile));

  private SummaryFlaws() {}

  private static void causeInTitle(Manuscript manuscript, Faults faults) {
    String list = "T1-" + manuscript.plot.cause().id();
    if (!faults.library().faultPhrases().lists().containsKey(list)) {
      return;
    }
    manuscript.scene.put("title", Manuscript.text(manuscript.draft.title));
    String title = faults.say(manuscript, list);
    manuscript.draft.title = title;
    manuscript.violates("T1", "title", title);
  }

  private static void noSummary(Manuscript manuscript, Faults faults) {
    manuscript.draft.summary = null;
    manuscript.violates("S1", "summary", "absent");
  }

  private static void refersElsewhere(Manuscript manuscript, Faults faults) {
    String reference = faults.say(manuscript, "S2");
    manuscript.draft.summary = Manuscript.text(manuscript.draft.summary) + " " + reference;
    manuscript.violates("S2", "summary", reference);
  }

  private static void withoutDiscovery(Manuscript manuscript, Faults faults) {
    PhraseBook phrases = faults.library().phrases();
    Scene scene = manuscript.scene;
    manuscript.draft.summary =
        String.join(
            " ",
            scene.say(phrases.of("summary-context"), faults.dice()),
            scene.say(phrases.of("summary-impact"), faults.dice()),
            scene.say(phrases.of("summary-cause"), faults.dice()),
            scene.value("fix"));
    manuscript.violates("S3", "summary", "absent: discovery");
  }

  private static void withoutPurpose(Manuscript manuscript, Faults faults) {
    String first = faults.say(manuscript, "S5-context");
    rewrite(manuscript, faults, first, say(manuscript, faults, "summary-impact"));
    manuscript.violates("S5", "summary", "absent: what the service is for");
  }

  private static void withoutPlace(Manuscript manuscript, Faults faults) {
    String impact = faults.say(manuscript, "S5-impact");
    rewrite(manuscript, faults, say(manuscript, faults, "summary-context"), impact);
    manuscript.violates("S5", "summary", "absent: where customers were affected");
  }

  private static String say(Manuscript manuscript, Faults faults, String list) {
    return manuscript.scene.say(faults.library().phrases().of(list), faults.dice());
  }

  private static void rewrite(Manuscript manuscript, Faults faults, String context, String impact) {
    manuscript.draft.summary =
        String.join(
            " ",
            context,
            impact,
            say(manuscript, faults, "summary-cause"),
            say(manuscript, faults, "summary-detection"),
            say(manuscript, faults, "summary-end"));
  }

  private static void withoutService(Manuscript manuscript, Faults faults) {
    String service = manuscript.plot.service().name();
    String summary =
        Manuscript.text(manuscript.draft.summary)
            .replace("service " + service, "service")
            .replace(service, "the service");
    manuscript.draft.summary =
        Template.capitalised(summary).replace(". the service", ". The service");
    manuscript.violates("S4", "summary", "absent: " + service);
  }

  private static void inAFile(Manuscript manuscript, Faults faults) {
    String pointer = faults.say(manuscript, "C4");
    manuscript.draft.summary = pointer;
    manuscript.violates("C4", "summary", pointer);
  }
}
