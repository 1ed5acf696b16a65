package org.coecorpus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML or inline SVG. Text and attribute values are escaped here and nowhere else;
 * markup can only come from element and attribute names, which are checked, and there is no way to
 * put in raw markup.
 */
final class Html {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Set<String> VOID = Set.of("meta", "br", "img");
  private static final Set<String> LINES =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "header",
          "nav",
          "main",
          "footer",
          "section",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "dl",
          "dt",
          "dd",
          "div",
          "figure",
          "img",
          "figcaption",
          "details",
          "summary",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "svg",
          "g",
          "rect",
          "line",
          "polyline",
          "polygon",
          "path",
          "circle",
          "text",
          "desc",
          "defs",
          "pattern");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  private Html(String name) {
    this.name = name;
  }

  /**
   * An element without content.
   *
   * @throws IllegalArgumentException if the name is not that of an element
   */
  static Html of(String name) {
    return new Html(checked(name));
  }

  /** An element with text. */
  static Html of(String name, String text) {
    return of(name).text(text);
  }

  /** The element's name. */
  String name() {
    return name;
  }

  /** Sets an attribute. */
  Html with(String attribute, String value) {
    attributes.put(checked(attribute), value);
    return this;
  }

  /** Sets a number as attribute; whole numbers without decimals, others with one decimal. */
  Html with(String attribute, double value) {
    return with(attribute, Coordinates.text(value));
  }

  /** Appends elements. */
  Html add(Html... elements) {
    children.addAll(List.of(elements));
    return this;
  }

  /** Appends elements. */
  Html add(List<Html> elements) {
    children.addAll(elements);
    return this;
  }

  /** Appends text. */
  Html text(String text) {
    children.add(text);
    return this;
  }

  /** The markup. */
  String render() {
    StringBuilder out = new StringBuilder();
    render(out);
    return out.toString();
  }

  private void render(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          escape(value, out);
          out.append('"');
        });
    out.append('>');
    if (VOID.contains(name)) {
      out.append('\n');
      return;
    }
    boolean breaks = LINES.contains(name);
    if (breaks
        && !children.isEmpty()
        && children.get(0) instanceof Html first
        && LINES.contains(first.name)) {
      out.append('\n');
    }
    for (Object child : children) {
      if (child instanceof Html element) {
        element.render(out);
      } else if (name.equals("style")) {
        out.append(styleSheet(child.toString()));
      } else {
        escape(child.toString(), out);
      }
    }
    out.append("</").append(name).append('>');
    if (breaks) {
      out.append('\n');
    }
  }

  /** A style sheet is not escaped in HTML, so it must not be able to end its element. */
  private static String styleSheet(String css) {
    if (css.contains("<")) {
      throw new IllegalArgumentException("style sheet contains \"<\"");
    }
    return css;
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of an element or attribute: \"" + name + "\"");
    }
    return name;
  }
}
