package org.coecorpus.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A rendered report, taken apart again, without any knowledge of how it was made. */
final class ReportPage {

  private static final Set<String> DOCUMENT_TEXT = Set.of("q", "blockquote", "bdi", "style");
  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "li",
          "td",
          "th",
          "caption",
          "h1",
          "h2",
          "h3",
          "dt",
          "dd",
          "figcaption",
          "text",
          "title",
          "desc",
          "a",
          "summary",
          "span");

  final String html;
  final Document document;

  ReportPage(String html) {
    this.html = html;
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    try {
      document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalArgumentException("not a well-formed page: " + e.getMessage(), e);
    }
  }

  List<Element> all(String name) {
    return all(document.getDocumentElement(), name);
  }

  static List<Element> all(Node root, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes =
        root instanceof Document page
            ? page.getElementsByTagName(name)
            : ((Element) root).getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  Element byId(String id) {
    return all("*").stream()
        .filter(each -> each.getAttribute("id").equals(id))
        .findFirst()
        .orElse(null);
  }

  List<Element> charts() {
    return all("svg");
  }

  /** Everything that stands in the page. */
  static String text(Node node) {
    return node == null ? "" : node.getTextContent().replaceAll("\\s+", " ").strip();
  }

  /** The report's own words; numbers with a source are left out as {@code #}. */
  static String ownWords(Node node) {
    StringBuilder out = new StringBuilder();
    own(node, out, element -> DOCUMENT_TEXT.contains(element.getTagName()));
    return out.toString().replaceAll("[ \\t\\n]+", " ").strip();
  }

  private static void own(Node node, StringBuilder out, Predicate<Element> leftOut) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        out.append(child.getNodeValue());
      } else if (child instanceof Element element) {
        if (element.getTagName().equals("data")
            || element.hasAttribute("data-part")
            || element.hasAttribute("data-measure")) {
          out.append('#');
        } else if (!leftOut.test(element)) {
          own(element, out, leftOut);
          out.append(BREAKS.contains(element.getTagName()) ? " ¶ " : "");
        } else {
          out.append('~');
        }
      }
    }
  }
}
