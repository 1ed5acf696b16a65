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
      Pattern.compile("(?i)\\bx[- ]axis:?\\s*([^.;\\n]{1,80}?)(?:[.;,\\n]|$)");
  private static final Pattern Y_AXIS =
      Pattern.compile("(?i)\\by[- ]axis:?\\s*([^.;\\n]{1,80}?)(?:[.;\\n]|$)");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?i)(?:sampling interval|sampled|interval|resolution):?\\s*((?:per|every|each)?\\s*[0-9]*\\s*(?:seconds?|minutes?|hours?|days?|min|sec|s|m|h)\\b)");
  private static final Pattern PER =
      Pattern.compile("(?i)\\b((?:per|every)\\s+[0-9]+\\s*(?:seconds?|minutes?|hours?|days?))\\b");
  private static final Pattern SIZE = Pattern.compile("\\b([0-9]{2,5})\\s?[x×]\\s?([0-9]{2,5})\\b");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?im)^[ \\t]{0,3}(?:#{1,6}[ \\t]+|[-*+][ \\t]+)?(?:\\*\\*|__)?(?:graph|chart|figure|plot)[ \\t]+[0-9]{1,2}\\b");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(?:graph|chart|figure|plot)[ \\t]+[0-9]{1,2}[ \\t]*[.:–—-]?[ \\t]*([^*\\n]{1,200}?)[.:]?(?:\\*\\*|__|\\n|$)");
  private static final Pattern MARKERS =
      Pattern.compile("(?i)\\b(?:vertical |horizontal )?lines?(?::| at)\\s*([^.\\n]{1,200})");

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
    List<Passage> labelled = labelled(text);
    if (fits(labelled, pictures)) {
      return labelled.stream().map(this::labelledGraph).toList();
    }
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

  /** From each label such as {@code Graph 2} to the next. */
  private List<Passage> labelled(Passage text) {
    List<Integer> starts = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      starts.add(text.start() + label.start());
    }
    List<Passage> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.end();
      parts.add(new Passage(source, starts.get(i), end));
    }
    return parts;
  }

  /** Whether each label has at most one picture, none stands before the first, and one has one. */
  private boolean fits(List<Passage> labelled, List<Inline.Link> pictures) {
    int within = 0;
    for (Passage part : labelled) {
      int own = inline.pictures(part).size();
      if (own > 1) {
        return false;
      }
      within += own;
    }
    return within > 0 && within == pictures.size();
  }

  private Raw.Fields labelledGraph(Passage part) {
    List<Inline.Link> pictures = inline.pictures(part);
    if (!pictures.isEmpty()) {
      Passage whole = pictures.get(0).whole();
      Raw.Builder graph = new Raw.Builder();
      Passage after = new Passage(source, whole.end(), part.end());
      labelCaption(part)
          .or(() -> Optional.of(pictures.get(0).label()))
          .ifPresent(words -> graph.put("caption", words));
      return graph(graph, pictures.get(0), part, after);
    }
    Raw.Builder graph = new Raw.Builder();
    labelCaption(part).ifPresent(words -> graph.put("caption", words));
    putRest(graph, part, part);
    return graph.build(part.span());
  }

  private static Optional<Passage> labelCaption(Passage part) {
    Matcher caption = CAPTION.matcher(part);
    return caption.find()
        ? Optional.of(part.subSequence(caption.start(1), caption.end(1)).trim())
            .filter(words -> !words.isEmpty())
        : Optional.empty();
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
    putRest(graph, words, after);
    return graph.build(picture.whole().span());
  }

  private void putRest(Raw.Builder graph, Passage words, Passage after) {
    inline.links(after).stream().findFirst().ifPresent(link -> graph.put("link", link.target()));
    put(graph, "x_unit", X_AXIS, words);
    put(graph, "y_unit", Y_AXIS, words);
    put(graph, "interval", INTERVAL.matcher(words).find() ? INTERVAL : PER, words);
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
