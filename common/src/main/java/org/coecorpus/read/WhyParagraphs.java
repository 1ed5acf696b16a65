package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whys told in paragraphs: a question, and behind it what answers it. */
final class WhyParagraphs {

  private final WhyFields fields;
  private final WhyChain chain;
  private Optional<Passage> question = Optional.empty();
  private Optional<Passage> answer = Optional.empty();

  WhyParagraphs(WhyFields fields, WhyChain chain) {
    this.fields = fields;
    this.chain = chain;
  }

  /** Whether a question waits for its answer. */
  boolean isOpen() {
    return question.isPresent() && answer.isEmpty();
  }

  /** Adds a paragraph or a list that answers. */
  void add(Passage paragraph) {
    parts(paragraph).forEach(this::addPart);
  }

  private void addPart(Passage part) {
    if (WhyText.isQuestion(part)) {
      end();
      question = Optional.of(part);
    } else if (question.isPresent()) {
      answer = Optional.of(answer.map(before -> before.through(part)).orElse(part));
    }
  }

  /** What comes next has nothing to do with what was told. */
  void end() {
    question
        .flatMap(asked -> fields.of(asked, answer, List.of()))
        .ifPresent(why -> chain.add(why, 0));
    question = Optional.empty();
    answer = Optional.empty();
  }

  /** A paragraph cut before each line that asks why. */
  private static List<Passage> parts(Passage paragraph) {
    List<Passage> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (paragraph.charAt(i) == '\n' && WhyText.isQuestion(paragraph.from(i + 1).trim())) {
        parts.add(paragraph.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    parts.add(paragraph.from(start).trim());
    return parts;
  }
}
