package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.coe.Why;

/** Writes the five whys as nested lists, or branch by branch. */
final class MarkdownWhys {

  private final Dialect dialect;

  MarkdownWhys(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The section without its heading. */
  String body(List<Why> whys) {
    StringBuilder out = new StringBuilder();
    switch (dialect.whys()) {
      case NESTED -> nested(out, whys, "");
      case NESTED_NUMBERS -> numbered(out, whys, "");
      default -> branches(out, whys);
    }
    return out.toString();
  }

  private static void nested(StringBuilder out, List<Why> whys, String indent) {
    for (Why why : whys) {
      out.append(indent).append("- Why #").append(why.id()).append(": ");
      out.append(question(why))
          .append('\n')
          .append(indent)
          .append("  Answer: ")
          .append(answer(why));
      if (!why.actions().isEmpty()) {
        out.append(" ACTION ITEM: ").append(String.join(", ", why.actions()));
      }
      out.append('\n');
      nested(out, why.children(), indent + "  ");
    }
  }

  private static void numbered(StringBuilder out, List<Why> whys, String indent) {
    int n = 0;
    for (Why why : whys) {
      n++;
      out.append(indent).append(n).append(". **").append(question(why)).append("** ");
      out.append(answer(why)).append(MarkdownWriter.links(why.actions())).append('\n');
      numbered(out, why.children(), indent + "   ");
    }
  }

  /** Each branch is a chain of its own. */
  private void branches(StringBuilder out, List<Why> chains) {
    for (int n = 0; n < chains.size(); n++) {
      if (chains.size() > 1) {
        String name = "Branch " + (n + 1);
        boolean isDeep = dialect.whys() == Dialect.WhyForm.HEADINGS;
        out.append(isDeep ? "**" + name + "**" : dialect.within(name)).append("\n\n");
      }
      if (dialect.whys() == Dialect.WhyForm.TABLE) {
        out.append("| # | Why? | Answer | Action items |\n|---|---|---|---|\n");
      }
      int step = 1;
      for (List<Why> here = List.of(chains.get(n));
          !here.isEmpty();
          here = here.get(0).children()) {
        step(out, here.get(0), step);
        step++;
      }
      out.append('\n');
    }
  }

  private void step(StringBuilder out, Why why, int n) {
    String links = MarkdownWriter.links(why.actions());
    switch (dialect.whys()) {
      case TABLE ->
          out.append("| ")
              .append(n)
              .append(" | ")
              .append(question(why))
              .append(" | ")
              .append(answer(why))
              .append(" | ")
              .append(String.join(", ", why.actions()))
              .append(" |\n");
      case PARAGRAPHS ->
          out.append("**Why ")
              .append(n)
              .append(": ")
              .append(question(why))
              .append("**\n\n")
              .append(answer(why))
              .append(links)
              .append("\n\n");
      case HEADINGS ->
          out.append(dialect.within("Why " + n + ": " + question(why)))
              .append("\n\n")
              .append(answer(why))
              .append(links)
              .append("\n\n");
      default ->
          out.append(n)
              .append(". ")
              .append(question(why))
              .append(' ')
              .append(answer(why))
              .append(links)
              .append('\n');
    }
  }

  private static String question(Why why) {
    return Manuscript.text(why.question());
  }

  private static String answer(Why why) {
    return Manuscript.text(why.answer());
  }
}
