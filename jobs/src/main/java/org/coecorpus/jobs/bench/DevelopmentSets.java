package org.coecorpus.jobs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Queries with one known answer each, made from public write-ups of incidents: what somebody said
 * of an incident in a few sentences must find its full text.
 *
 * <ul>
 *   <li>{@code catalogue}: the summary of a catalogue's entry finds its body; {@code catalogue-8}
 *       and {@code catalogue-4}: the first eight and four words of it that are no stop words.
 *   <li>{@code list}: another list's sentence on the same page finds that body.
 *   <li>{@code cloud}: a provider's summary, its dates cut, finds the details and the cause; {@code
 *       cloud-cause}: the cause alone, which is the hard one: from a symptom to its cause.
 * </ul>
 */
public final class DevelopmentSets {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MIN_BODY = 200;
  private static final int MIN_CAUSE = 40;

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Pattern DATES =
      Pattern.compile(
          "(?i)\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?"
              + MONTH
              + "\\b\\.?,?(?:\\s\\d{4})?"
              + "|\\b"
              + MONTH
              + "\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\b,?(?:\\s\\d{4})?"
              + "|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b"
              + "|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\s?(?:am\\b|pm\\b)?|\\b(?:19|20)\\d\\d\\b"
              + "|\\b(?:UTC|PDT|PST|GMT)\\b");

  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]{0,500}\\)");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'-]+");

  private static final List<String> STOP_WORDS =
      List.of(
          ("a an and are as at be but by for if in into is it no not of on or such that the their"
                  + " then there these they this to was will with from which had has were when after"
                  + " all due its also been while more than some other caused during")
              .split(" "));

  private final Path corpora;
  private final Path out;
  private final List<String> names = new ArrayList<>();

  private DevelopmentSets(Path corpora, Path out) {
    this.corpora = corpora;
    this.out = out;
  }

  /**
   * Writes each set as {@code NAME.docs.jsonl}, {@code NAME.queries.jsonl} and {@code NAME.qrels}.
   *
   * @param corpora folder of {@code icco-postmortems}, {@code danluu-list} and {@code
   *     cloud-postmortems-issre22}
   * @return names of the sets
   */
  public static List<String> write(Path corpora, Path out) throws IOException {
    DevelopmentSets sets = new DevelopmentSets(corpora, out);
    Files.createDirectories(out);
    sets.writeCatalogue();
    sets.writeCloud();
    return List.copyOf(sets.names);
  }

  /** One query and the document that it must find. */
  private record Question(String text, String answer) {}

  private void writeCatalogue() throws IOException {
    Map<String, String> bodies = new TreeMap<>();
    Map<String, String> byUrl = new TreeMap<>();
    List<Question> questions = new ArrayList<>();
    Load yaml = new Load(LoadSettings.builder().build());
    for (Path file : files(corpora.resolve("icco-postmortems/data"), ".md")) {
      String[] parts = Files.readString(file).split("(?m)^---$", 3);
      Map<?, ?> fields = (Map<?, ?>) yaml.loadFromString(parts[1]);
      String id = String.valueOf(fields.get("uuid"));
      String body = parts[2].strip();
      if (body.length() >= MIN_BODY) {
        bodies.put(id, body);
        Stream.of("url", "archive_url").forEach(key -> byUrl.put(url(fields.get(key)), id));
        if (fields.get("summary") != null) {
          questions.add(new Question(fields.get("summary").toString().strip(), id));
        }
      }
    }
    write("catalogue", bodies, questions);
    write("catalogue-8", bodies, first(8, questions));
    write("catalogue-4", bodies, first(4, questions));
    List<Question> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(corpora.resolve("danluu-list/entries.jsonl"))) {
      JsonNode entry = MAPPER.readTree(line);
      String id = byUrl.get(url(entry.path("url").asText()));
      if (id != null) {
        sentences.add(new Question(entry.path("summary").asText(), id));
      }
    }
    write("list", bodies, sentences);
  }

  private static String url(@Nullable Object address) {
    return String.valueOf(address).replaceAll("/$", "");
  }

  private static List<Question> first(int count, List<Question> questions) {
    return questions.stream()
        .map(question -> new Question(first(count, question.text()), question.answer()))
        .toList();
  }

  private static String first(int count, String text) {
    return Arrays.stream(NO_LETTERS.split(LINK_TARGET.matcher(text).replaceAll("]")))
        .filter(word -> word.length() > 1 && !STOP_WORDS.contains(word.toLowerCase(Locale.ROOT)))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  private void writeCloud() throws IOException {
    Map<String, String> details = new TreeMap<>();
    Map<String, String> causes = new TreeMap<>();
    List<Question> toDetails = new ArrayList<>();
    List<Question> toCauses = new ArrayList<>();
    for (Path file : files(corpora.resolve("cloud-postmortems-issre22/records"), ".json")) {
      for (Map.Entry<String, JsonNode> record : MAPPER.readTree(file.toFile()).properties()) {
        String id = record.getKey().replace(' ', '_');
        String summary = DATES.matcher(record.getValue().path("summary").asText()).replaceAll(" ");
        String cause = record.getValue().path("root cause").path("details").asText("").strip();
        String detail = record.getValue().path("details").asText("").strip();
        String whole = (detail + "\n\n" + cause).strip();
        if (!whole.isEmpty()) {
          details.put(id, whole);
          toDetails.add(new Question(summary, id));
        }
        if (cause.length() >= MIN_CAUSE) {
          causes.put(id, cause);
          toCauses.add(new Question(summary, id));
        }
      }
    }
    write("cloud", details, toDetails);
    write("cloud-cause", causes, toCauses);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void write(String name, Map<String, String> documents, List<Question> questions)
      throws IOException {
    names.add(name);
    StringBuilder docs = new StringBuilder();
    documents.forEach(
        (id, text) -> docs.append(object().put("id", id).put("text", text)).append('\n'));
    StringBuilder queries = new StringBuilder();
    StringBuilder qrels = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      queries.append(object().put("qid", "q" + i).put("text", questions.get(i).text()));
      queries.append('\n');
      qrels.append("q" + i + " 0 " + questions.get(i).answer() + " 1\n");
    }
    Files.writeString(out.resolve(name + ".docs.jsonl"), docs, StandardCharsets.UTF_8);
    Files.writeString(out.resolve(name + ".queries.jsonl"), queries, StandardCharsets.UTF_8);
    Files.writeString(out.resolve(name + ".qrels"), qrels, StandardCharsets.UTF_8);
  }

  private static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
