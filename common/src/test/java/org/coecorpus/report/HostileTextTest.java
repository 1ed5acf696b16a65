package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a document says, it stays text. */
class HostileTextTest {

  private static Document parse(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> shape(String html) throws Exception {
    List<String> shape = new ArrayList<>();
    NodeList elements = parse(html).getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      StringBuilder line = new StringBuilder(element.getTagName());
      for (int k = 0; k < element.getAttributes().getLength(); k++) {
        line.append(' ').append(element.getAttributes().item(k).getNodeName());
      }
      shape.add(line.toString());
    }
    return shape;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</title></style><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' x='",
        "</q></bdi></svg><img src=x onerror=alert(1)>",
        "]]> <!-- --> &lt;b&gt; <![CDATA[",
        "\u202Egnp.exe\u2066 \u200F\u0000\u0007",
        "a\uD800b",
      })
  void leavesTheShapeOfThePageAsItIs(String text) throws Exception {
    String plain = TinyReport.render(TinyReport.golden().report(), ReportFormat.HTML);
    String html = TinyReport.render(TinyReport.golden().saying(text).report(), ReportFormat.HTML);
    assertThat(shape(html)).isEqualTo(shape(plain));
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u0000-\u0008]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "<https://example.org>",
        "| a | b |\n|---|---|\n| c | d |",
        "`code` **bold** # heading",
      })
  void leavesTheShapeOfTheMarkdownAsItIs(String text) {
    String plain = TinyReport.render(TinyReport.golden().report(), ReportFormat.MD);
    String hostile = TinyReport.render(TinyReport.golden().saying(text).report(), ReportFormat.MD);
    assertThat(nodes(hostile)).isEqualTo(nodes(plain));
    assertThat(nodes(hostile))
        .doesNotContain(
            HtmlBlock.class.getSimpleName(),
            HtmlInline.class.getSimpleName(),
            Link.class.getSimpleName(),
            Image.class.getSimpleName());
  }

  private static List<String> nodes(String markdown) {
    Node root =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
    List<String> names = new ArrayList<>();
    collect(root, names);
    return names;
  }

  /** Neighbouring texts are one, since an escaped character begins a new text node. */
  private static void collect(Node node, List<String> names) {
    String name = node.getClass().getSimpleName();
    if (!name.equals("Text") || !names.get(names.size() - 1).equals("Text")) {
      names.add(name);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, names);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12})
  void thePageHasNoScriptAndNoOutsideRequest(int quarters) throws Exception {
    String html =
        TinyReport.render(
            QuarterlyReport.of(new SampleOrganisation(2, quarters).input()), ReportFormat.HTML);
    Document page = parse(html);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain(" src=");
    assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    NodeList pictures = page.getElementsByTagName("svg");
    assertThat(pictures.getLength()).isEqualTo(4);
    assertIdsAreUnique(page);
  }

  private static void assertIdsAreUnique(Document page) {
    NodeList elements = page.getElementsByTagName("*");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      String id = ((Element) elements.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (int i = 0; i < elements.getLength(); i++) {
      String label = ((Element) elements.item(i)).getAttribute("aria-labelledby");
      if (!label.isEmpty()) {
        assertThat(ids).contains(label.split(" "));
      }
    }
  }
}
