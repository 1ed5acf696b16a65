package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a document says, the page has the elements and attributes that it has for a document
 * that says something harmless, no more and no fewer.
 */
class HostileTitlesTest {

  private static final int TITLES = 300;
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");
  private static final Pattern UNSAFE_ADDRESS =
      Pattern.compile("(?i)(href|src|action)=\"(javascript:|data:[^,]|//)");
  private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

  @TempDir static Path directory;
  private static PageServer server;
  private static Visitor visitor;

  @BeforeAll
  static void serve() throws IOException {
    ServedCorpus corpus = new ServedCorpus();
    add(corpus, "C-0", "outage harmless");
    seeds().forEach(seed -> add(corpus, "C-" + seed, HostileText.of(seed)));
    seeds().forEach(seed -> addProse(corpus, "P-" + seed, HostileText.of(seed)));
    Store store = Store.at(directory);
    corpus.publish(store);
    server = PageServer.start(store, Audience.COMPANY, 0, ServedCorpus::open, failure -> {});
    visitor = new Visitor(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, TITLES);
  }

  /** The same text in every place of one line that a COE has. */
  private static void add(ServedCorpus corpus, String id, String text) {
    ObjectNode coe = corpus.coe(id, text);
    coe.put("team", text).put("service", text).put("severity", "SEV2");
    coe.withObject("/impact").put("failed", 1).put("unit", text);
    coe.withObject("/incident").withArray("/tickets").add(text);
    coe.withArray("/root_causes").addObject().put("text", "x").put("category", text);
    coe.withArray("/lessons").addObject().put("text", "x").put("category", text);
    coe.withArray("/timeline").addObject().put("text", "x").withArray("/links").add("-" + text);
    coe.withArray("/actions")
        .addObject()
        .put("id", text)
        .put("title", "x")
        .put("owner", text)
        .put("ticket", text);
    coe.withArray("/graphs").addObject().put("caption", text).put("link", "javascript:" + text);
    // Two of the same id, so that there is a link as well as a name without one.
    coe.withArray("/whys")
        .addObject()
        .put("question", "x")
        .withArray("/actions")
        .add(text)
        .add("-");
    corpus.theme("cause-" + id, text, text + " ", id);
  }

  /** The same text in every place of several lines. */
  private static void addProse(ServedCorpus corpus, String id, String text) {
    ObjectNode coe = corpus.coe(id, "x");
    coe.put("summary", text).withObject("/impact").put("text", "- " + text);
    coe.withArray("/root_causes").addObject().put("text", text);
    coe.withArray("/lessons").addObject().put("text", "```\n" + text + "\n```");
    coe.withArray("/timeline").addObject().put("text", text).withArray("/links").add(text);
    coe.withArray("/actions").addObject().put("title", text);
    coe.withArray("/whys").addObject().put("question", text).put("answer", text);
  }

  private static List<String> tags(String html) {
    List<String> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(html);
    while (matcher.find()) {
      tags.add(matcher.group());
    }
    return tags;
  }

  /** Elements and attributes in order, without values. */
  private static List<String> structure(String html) {
    return tags(html).stream().map(tag -> VALUE.matcher(tag).replaceAll("")).toList();
  }

  private static void assertHarmlessAddresses(String html) {
    assertThat(tags(html)).noneMatch(tag -> UNSAFE_ADDRESS.matcher(tag).find());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aCoeAddsNoElement(long seed) {
    String harmless = visitor.get("/coe?id=C-0").body();
    String page = visitor.get("/coe?id=C-" + seed).body();

    assertThat(structure(page)).isEqualTo(structure(harmless)).hasSizeGreaterThan(90);
    assertThat(page).doesNotContain("\u202e", "\u0000");
    assertHarmlessAddresses(page);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void proseAddsNoMoreThanParagraphsListsAndLinks(long seed) {
    String page = visitor.get("/coe?id=P-" + seed).body();
    List<String> added = new ArrayList<>(structure(page));
    added.removeAll(structure(visitor.get("/coe?id=C-0").body()));

    assertThat(Set.copyOf(added))
        .isSubsetOf(
            "<a href rel>",
            "<code>",
            "</code>",
            "<strong>",
            "</strong>",
            "<em>",
            "</em>",
            "<ol start>",
            "</ol>",
            "<pre>",
            "</pre>",
            "<td dir>");
    assertHarmlessAddresses(page);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aThemeAddsNoElement(long seed) {
    assertThat(structure(visitor.get("/theme?id=cause-C-" + seed).body()))
        .isEqualTo(structure(visitor.get("/theme?id=cause-C-0").body()))
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aQueryAddsNoElement(long seed) {
    String query = Href.of("/", Map.of("q", "harmless -xyzzy " + HostileText.of(seed)));
    String page = visitor.get(query).body();
    assertThat(structure(page)).doesNotContain("<script>", "<img>", "<svg>", "<style>", "<base>");
    assertThat(structure(page).stream().filter(tag -> tag.startsWith("<input")))
        .allMatch(
            tag ->
                tag.equals("<input id name type maxlength value aria-describedby dir>")
                    || tag.equals("<input id name type value>"));
  }

  @Test
  void everyListAddsNoElement() {
    List<String> known = structure(visitor.get("/?q=outage").body()).stream().distinct().toList();
    for (int page = 2; page <= 30; page++) {
      assertThat(known).containsAll(structure(visitor.get("/?page=" + page).body()));
    }
  }

  @Test
  void aTitleIsShownAsItIs() {
    String page = visitor.get("/?q=" + "%3Cb%3E%22%27%26").body();

    assertThat(page).contains("value=\"&lt;b>&#34;&#39;&amp;\"");
  }
}
