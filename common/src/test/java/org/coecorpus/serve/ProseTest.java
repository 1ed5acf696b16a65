package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coecorpus.serve.Prose.Items;
import org.coecorpus.serve.Prose.Listing;
import org.coecorpus.serve.Prose.Look;
import org.coecorpus.serve.Prose.Paragraph;
import org.coecorpus.serve.Prose.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of documents as values to show. */
class ProseTest {

  private static Span plain(String text) {
    return new Span(text, Look.PLAIN, null);
  }

  @Test
  void paragraphsListsCodeAndLinks() {
    assertThat(Prose.of("One `x` [log](https://logs.example/1).\n\n2. two\n3. three"))
        .containsExactly(
            new Paragraph(
                List.of(
                    plain("One "),
                    new Span("x", Look.CODE, null),
                    plain(" "),
                    new Span("log", Look.PLAIN, "https://logs.example/1"),
                    plain("."))),
            new Items(
                2,
                List.of(
                    List.of(new Paragraph(List.of(plain("two")))),
                    List.of(new Paragraph(List.of(plain("three")))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "/coe?id=1",
        "ftp://files.example/x",
        "http:",
        "http:///x",
        " "
      })
  void onlyWholeAddressesOfTheWebBecomeLinks(String address) {
    assertThat(Href.outside(address)).isEmpty();
    assertThat(Prose.inline("[x](<" + address + ">)")).allMatch(span -> span.href() == null);
  }

  @Test
  void markupOfHtmlStaysText() {
    assertThat(Prose.inline("a <b>c</b> &lt;"))
        .extracting(Span::text)
        .containsExactly("a ", "<b>", "c", "</b>", " <");
    assertThat(Prose.of("<div onclick=x>\n\n# not a heading"))
        .allMatch(block -> block instanceof Paragraph);
  }

  @Test
  void aPictureIsALinkAndNotLoaded() {
    assertThat(Prose.inline("![Errors](https://pictures.example/1.png)"))
        .containsExactly(new Span("Picture: Errors", Look.PLAIN, "https://pictures.example/1.png"));
  }

  @Test
  void deepAndLongTextsAreShownAsTheyAre() {
    assertThat(Prose.of("- ".repeat(14_000) + "x")).hasSize(1);
    for (String mark : List.of("*a ", "_a ", "[", "![", "<?", "<!--", "`` `", "**a ")) {
      String open = mark.repeat(20_000 / mark.length());
      assertThat(Prose.of(open + "b*_]")).singleElement().isInstanceOf(Listing.class);
      assertThat(Prose.inline(mark.repeat(400) + "b" + "*".repeat(200))).isNotEmpty();
    }
    String text = "long line\n".repeat(10_000);
    assertThat(Prose.of(text)).singleElement().isInstanceOf(Listing.class);
  }

  @Test
  void marksOfDirectionAndControlCharactersAreGone() {
    assertThat(Prose.inline("a\u202eb\u0007c")).containsExactly(plain("abc"));
  }
}
