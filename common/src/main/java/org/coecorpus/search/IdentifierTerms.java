package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Finds which words of a query are identifiers of the corpus. A word that no COE has as an
 * identifier is an ordinary word.
 *
 * <p>An identifier <em>decides</em> the order, before any score, if the query is nothing but
 * identifiers, or if it is joined or numbered as names are ({@code label-api}, {@code LBL-123}) and
 * rare: in at most ten COEs or one in a hundred. A common one, such as a region's name, only adds
 * to the score, so that the other words of the query keep their weight.
 *
 * @param deciding normalized
 * @param adding normalized
 */
record IdentifierTerms(List<String> deciding, List<String> adding) {

  static final IdentifierTerms NONE = new IdentifierTerms(List.of(), List.of());

  /** Most identifiers of one query. */
  private static final int MAX_COUNT = 32;

  private static final int RARE_COUNT = 10;
  private static final int RARE_ONE_IN = 100;

  static IdentifierTerms in(String text, List<String> words, IndexReader reader)
      throws IOException {
    Set<String> found = new LinkedHashSet<>();
    String whole = Identifiers.normalized(text);
    if (isKnown(whole, reader)) {
      found.add(whole);
    }
    boolean all = true;
    for (String word : words) {
      Optional<String> known = known(word, reader);
      all &= known.isPresent();
      known.filter(name -> found.size() < MAX_COUNT).ifPresent(found::add);
    }
    all |= found.contains(whole);
    List<String> deciding = new ArrayList<>();
    List<String> adding = new ArrayList<>();
    for (String name : found) {
      if (all || (Identifiers.isJoined(name) && isRare(name, reader))) {
        deciding.add(name);
      } else if (Identifiers.isJoined(name)) {
        adding.add(name);
      }
    }
    return new IdentifierTerms(List.copyOf(deciding), List.copyOf(adding));
  }

  private static Optional<String> known(String word, IndexReader reader) throws IOException {
    for (String candidate : Identifiers.candidates(word)) {
      if (isKnown(candidate, reader)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(String name, IndexReader reader) throws IOException {
    return !name.isEmpty() && reader.docFreq(new Term(Fields.IDENTIFIERS, name)) > 0;
  }

  private static boolean isRare(String name, IndexReader reader) throws IOException {
    int count = reader.docFreq(new Term(Fields.IDENTIFIERS, name));
    return count <= Math.max(RARE_COUNT, reader.maxDoc() / RARE_ONE_IN);
  }
}
