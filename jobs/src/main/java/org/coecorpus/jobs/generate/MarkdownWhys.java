package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.coe.Why;

/** Writes the five whys as nested lists: with ids, or numbered with bold questions. */
final class MarkdownWhys {

  private final Dialect dialect;

  MarkdownWhys(Dialect dialect) {
    this.dialect = dialect;
  }

  String text(List<Why> whys) {
    if (whys.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(dialect.section(dialect.headings().whys()));
    out.append("\n\n");
    append(out, whys, "");
    return out.append('\n').toString();
  }

  private void append(StringBuilder out, List<Why> whys, String indent) {
    int n = 0;
    for (Why why : whys) {
      n++;
      String question = Manuscript.text(why.question());
      String answer = Manuscript.text(why.answer());
      if (dialect.numbered()) {
        out.append(indent).append(n).append(". **").append(question).append("** ").append(answer);
        out.append(MarkdownWriter.links(why.actions())).append('\n');
        append(out, why.children(), indent + "   ");
      } else {
        out.append(indent).append("- Why #").append(why.id()).append(": ").append(question);
        out.append('\n').append(indent).append("  Answer: ").append(answer);
        if (!why.actions().isEmpty()) {
          out.append(" ACTION ITEM: ").append(String.join(", ", why.actions()));
        }
        out.append('\n');
        append(out, why.children(), indent + "  ");
      }
    }
  }
}
