package org.coecorpus.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coecorpus.likeness.NearDuplicates;
import org.coecorpus.likeness.SiblingFacts;
import org.coecorpus.likeness.SiblingProposals;
import org.coecorpus.read.Reject;
import org.coecorpus.reading.ReadingCountJson;
import org.coecorpus.reading.ReadingReport;
import org.coecorpus.reading.ReadingTally;

/**
 * What a run says about its reading, over all documents that are kept, whoever may read them. It is
 * for the operator and must not get into the tree of an audience.
 */
public final class ReadingAccount {

  private final ReadingTally tally;
  private final List<NearDuplicates.Document> documents = new ArrayList<>();
  private final Map<String, SiblingFacts> facts = new HashMap<>();

  ReadingAccount(List<String> inputs, List<Reject> rejects) {
    tally = ReadingTally.of(inputs);
    rejects.forEach(tally::add);
  }

  void add(String source, String id, String countJson, byte[] likeness) {
    tally.add(source, ReadingCountJson.read(countJson));
    SiblingFacts own = SiblingFacts.of(likeness).withCoeId(id);
    documents.add(new NearDuplicates.Document(source, id, own.sketch()));
    // One id may stand for two documents of different readers; only one of them is compared.
    facts.putIfAbsent(id, own);
  }

  /** How often each field was found, and why what could not be read. */
  public ReadingReport report() {
    return tally.report();
  }

  /** Documents that say nearly the same. */
  public List<NearDuplicates.Row> nearDuplicates() {
    return NearDuplicates.find(documents);
  }

  /**
   * COEs that may tell of one event, though they do not say so.
   *
   * @param eventOf the event that a COE is joined to, by its id
   */
  public List<SiblingProposals.Row> siblingProposals(UnaryOperator<String> eventOf) {
    return SiblingProposals.find(List.copyOf(facts.values()), eventOf);
  }
}
