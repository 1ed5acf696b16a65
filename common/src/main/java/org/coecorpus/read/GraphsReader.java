package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Graphs of the sections for them: a picture, what the words around it say of axes, interval and
 * size, and the link to the live dashboard beside it.
 */
final class GraphsReader {

  private static final Pattern X_AXIS =
      Pattern.compile("(?i)\\bx[- ]axis:?\\s*([^.;\\n]{1,80}?)(?:[.;,]|$)");
  private static final Pattern Y_AXIS =
      Pattern.compile("(?i)\\by[- ]axis:?\\s*([^.;\\n]{1,80}?)(?:[.;]|$)");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?i)(?:sampling interval|sampled|interval|resolution):?\\s*((?:per|every|each)?\\s*[0-9]*\\s*(?:seconds?|minutes?|hours?|days?|min|sec|s|m|h)\\b)");
  private static final Pattern SIZE = Pattern.compile("\\b([0-9]{2,5})\\s?[x×]\\s?([0-9]{2,5})\\b");
  private static final Pattern MARKERS =
      Pattern.compile("(?i)\\b(?:vertical|horizontal) lines?:\\s*([^.\\n]{1,200})");

  private static final Pattern FIGURE =
      Pattern.compile("(?i)(?:figure|fig\\.?|graph|chart)\\s*[0-9]{0,3}\\s*[:.–—-]\\s*\\S.{2,300}");

  /** What stands in the place of words for a picture: nothing, its file's name, its kind. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?i)\\s*(?:\\S{0,200}\\.(?:png|jpe?g|gif|svg|webp)|(?:image|img|screenshot|screen shot|picture|graph|chart|alt text)[ 0-9_-]{0,20})?\\s*");

  private final String source;
  private final Inline inline;

  private GraphsReader(String source, Inline inline) {
    this.source = source;
    this.inline = inline;
  }

  static List<Raw.Fields> read(Section root, Inline inline) {
    GraphsReader reader = new GraphsReader(root.heading().source(), inline);
    List<Raw.Fields> graphs = new ArrayList<>();
    for (Section section : root.topmost(SectionKind.GRAPHS)) {
      section.content().ifPresent(text -> graphs.addAll(reader.graphs(text, section)));
    }
    return graphs;
  }

  /** Cuts the text at its pictures; words that speak of axes before a picture belong to it. */
  private List<Raw.Fields> graphs(Passage text, Section section) {
    List<Inline.Link> pictures = inline.pictures(text);
    List<Raw.Fields> graphs = new ArrayList<>();
    boolean wordsFirst = !pictures.isEmpty() && pictures.get(0).whole().start() - text.start() > 40;
    for (int i = 0; i < pictures.size(); i++) {
      Passage whole = pictures.get(i).whole();
      int from = i == 0 ? text.start() : pictures.get(i - 1).whole().end();
      int to = i + 1 < pictures.size() ? pictures.get(i + 1).whole().start() : text.end();
      Passage words =
          wordsFirst
              ? new Passage(source, from, whole.start())
              : new Passage(source, whole.end(), to);
      Passage after = new Passage(source, whole.end(), to);
      Raw.Builder graph = new Raw.Builder();
      caption(pictures.get(i), after, section).ifPresent(caption -> graph.put("caption", caption));
      graphs.add(graph(graph, pictures.get(i), words, after));
    }
    return graphs;
  }

  /** The line that calls itself a figure, else the words for the picture, else the heading. */
  private static Optional<Passage> caption(Inline.Link picture, Passage after, Section section) {
    Passage line = after.trim().firstLine().trim().unwrapped();
    if (FIGURE.matches(line)) {
      return Optional.of(line);
    }
    if (!NO_WORDS.matches(picture.label())) {
      return Optional.of(picture.label());
    }
    return section.all().stream()
        .skip(1)
        .map(Section::heading)
        .filter(heading -> heading.end() <= picture.whole().start())
        .reduce((first, later) -> later);
  }

  private Raw.Fields graph(Raw.Builder graph, Inline.Link picture, Passage words, Passage after) {
    graph.put("image", picture.target());
    inline.links(after).stream().findFirst().ifPresent(link -> graph.put("link", link.target()));
    put(graph, "x_unit", X_AXIS, words);
    put(graph, "y_unit", Y_AXIS, words);
    put(graph, "interval", INTERVAL, words);
    Matcher size = SIZE.matcher(words);
    if (size.find()) {
      graph.put("width", words.subSequence(size.start(1), size.end(1)));
      graph.put("height", words.subSequence(size.start(2), size.end(2)));
    }
    List<Raw> markers = new ArrayList<>();
    Matcher marker = MARKERS.matcher(words);
    while (marker.find()) {
      markers.add(Raw.Text.of(words.subSequence(marker.start(1), marker.end(1)).trim()));
    }
    graph.put("markers", markers);
    return graph.build(picture.whole().span());
  }

  private static void put(Raw.Builder graph, String name, Pattern pattern, Passage words) {
    Matcher matcher = pattern.matcher(words);
    if (matcher.find()) {
      Passage value = words.subSequence(matcher.start(1), matcher.end(1)).trim();
      int open = value.text().lastIndexOf('(');
      boolean unit = open >= 0 && value.text().toLowerCase(Locale.ROOT).endsWith(")");
      graph.put(name, unit ? value.subSequence(open + 1, value.length() - 1) : value);
    }
  }
}
