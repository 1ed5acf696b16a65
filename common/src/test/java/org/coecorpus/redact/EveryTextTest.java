package org.coecorpus.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.redact.CoeRedactor.Redacted;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plants something in every text that the records of a COE can hold, found by reflection, so that a
 * field added later cannot be forgotten.
 */
class EveryTextTest {

  private static final String EMAIL = "jo.canary@mail.example";
  private static final String CUSTOMER = "Quorndale Kites";
  private static final String PERSON = "Brunelle Skarvik";

  /** What keeps the names of customers and persons, as {@link CoeRedactor} says. */
  private static final List<String> KEEP_NAMES =
      List.of(
          "/access/readers/0",
          "/actions/0/id",
          "/actions/0/owner",
          "/actions/0/team",
          "/actions/0/ticket",
          "/actions/0/history/0/field",
          "/event_id",
          "/id",
          "/incident/tickets/0",
          "/incident/zone",
          "/lessons/0/actions/0",
          "/owner",
          "/related/0",
          "/root_causes/0/actions/0",
          "/root_causes/0/id",
          "/team",
          "/timeline/0/zone",
          "/waivers/0/by",
          "/waivers/0/rule",
          "/whys/0/actions/0",
          "/whys/0/id",
          "/whys/0/children/0/actions/0",
          "/whys/0/children/0/id");

  private final CoeRedactor redactor =
      new CoeRedactor(
          Redactor.of(EnumSet.allOf(RedactionKind.class))
              .withCustomers(List.of(CUSTOMER))
              .withPersons(List.of(PERSON)));

  @Test
  void noTextKeepsAnAddress() throws ReflectiveOperationException {
    Coe coe = planted("see " + EMAIL + " now");
    Redacted redacted = redactor.redact(coe);
    assertThat(texts(coe)).hasSizeGreaterThan(60).allMatch(text -> text.contains(EMAIL));
    assertThat(CoeJson.write(redacted.coe())).doesNotContain("@", "mail.example");
    assertThat(redacted.counts()).containsExactly(Map.entry(RedactionKind.EMAIL, count(coe)));
  }

  @Test
  void namesStayOnlyWhereOtherFilesReferToThem() throws ReflectiveOperationException {
    for (String name : List.of(CUSTOMER, PERSON)) {
      Coe coe = planted("see " + name + " now");
      Redacted redacted = redactor.redact(coe);
      List<String> kept = new ArrayList<>();
      collect(CoeJson.toTree(redacted.coe()), "", kept, name);
      assertThat(
              kept.stream()
                  .map(path -> path.replaceAll("(/children/0)+", "/children/0"))
                  .distinct())
          .containsExactlyInAnyOrderElementsOf(KEEP_NAMES);
      long replaced = redacted.counts().values().stream().mapToLong(Long::longValue).sum();
      assertThat(replaced).isEqualTo(count(coe) - kept.size());
    }
  }

  @Test
  void whatHasNothingIsReturnedAsItIs() throws ReflectiveOperationException {
    Coe coe = planted("nothing to see");
    assertThat(redactor.redact(coe).coe()).isSameAs(coe);
  }

  @Test
  void onlyWhatChangesIsMadeAnew() throws ReflectiveOperationException {
    Coe coe =
        CoeJson.read(
            "{\"id\":\"C\",\"summary\":\"by " + EMAIL + "\",\"lessons\":[{\"text\":\"t\"}]}");
    Coe redacted = redactor.redact(coe).coe();
    assertThat(redacted.summary()).isEqualTo("by [email]");
    assertThat(redacted.lessons().get(0)).isSameAs(coe.lessons().get(0));
  }

  private static long count(Coe coe) {
    return texts(coe).size();
  }

  /** Every text and every free key of the document; the format's name is none. */
  private static List<String> texts(Coe coe) {
    List<String> texts = new ArrayList<>();
    JsonNode tree = CoeJson.toTree(coe);
    walk(tree, texts);
    return texts;
  }

  private static void walk(JsonNode node, List<String> texts) {
    if (node.isTextual() && node.textValue().contains(" ")) {
      texts.add(node.textValue());
    }
    node.propertyStream()
        .map(Map.Entry::getKey)
        .filter(key -> key.contains(" "))
        .forEach(texts::add);
    node.forEach(child -> walk(child, texts));
  }

  private static void collect(JsonNode node, String path, List<String> paths, String text) {
    if (node.isTextual() && node.textValue().contains(text)) {
      paths.add(path);
    }
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      collect(node.get(i), path + "/" + i, paths, text);
    }
    node.propertyStream().forEach(f -> collect(f.getValue(), path + "/" + f.getKey(), paths, text));
  }

  private static Coe planted(String text) throws ReflectiveOperationException {
    JsonNode free =
        CoeJson.MAPPER
            .createObjectNode()
            .put(text, text)
            .set("list", CoeJson.MAPPER.createArrayNode().add(text));
    Coe coe = (Coe) value(Coe.class, text, 0);
    Map<String, JsonNode> extra = new TreeMap<>();
    extra.put("zz", CoeJson.MAPPER.createArrayNode().add(text).add(free));
    extra.put(text, free);
    return new Coe(
        coe.id(),
        coe.title(),
        coe.status(),
        coe.access(),
        coe.severity(),
        coe.team(),
        coe.service(),
        coe.owner(),
        coe.eventId(),
        coe.related(),
        coe.incident(),
        coe.lifecycle(),
        coe.summary(),
        coe.impact(),
        coe.graphs(),
        coe.timeline(),
        coe.whys(),
        coe.rootCauses(),
        coe.lessons(),
        coe.actions(),
        coe.waivers(),
        extra);
  }

  private static @Nullable Object value(Type type, String text, int depth)
      throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() != List.class) {
        return null;
      }
      Object element =
          depth > 3 ? null : value(generic.getActualTypeArguments()[0], text, depth + 1);
      return element == null ? List.of() : List.of(element);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return text;
    }
    return raw.isRecord() && raw != Moment.class ? instance(raw, text, depth) : null;
  }

  private static Object instance(Class<?> type, String text, int depth)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), text, depth);
    }
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " takes no " + text, e);
    }
  }
}
