package org.coecorpus.likeness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two COEs may be of one event; about 2 KB a document.
 *
 * @param coeId its id
 * @param title as stated
 * @param eventId the event that it names
 * @param service as stated
 * @param window when customers suffered
 * @param mentions what it names
 * @param sketch what it says
 */
public record SiblingFacts(
    String coeId,
    @Nullable String title,
    @Nullable String eventId,
    @Nullable String service,
    @Nullable Window window,
    Mentions mentions,
    Sketch sketch)
    implements Serializable {

  /** The facts of a COE under its final id, redacted. */
  public static SiblingFacts of(Coe coe) {
    return new SiblingFacts(
        coe.id(),
        coe.title(),
        coe.eventId(),
        coe.service(),
        Window.of(coe).orElse(null),
        mentions(coe),
        Sketch.of(coe));
  }

  /** The same of a COE that got another id. */
  public SiblingFacts withCoeId(String id) {
    return id.equals(coeId)
        ? this
        : new SiblingFacts(id, title, eventId, service, window, mentions, sketch);
  }

  /** The facts as bytes, for {@link #of(byte[])} of the same program. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String text : new String[] {coeId, title, eventId, service}) {
        writeText(out, text);
      }
      out.writeBoolean(window != null);
      if (window != null) {
        window.write(out);
      }
      mentions.write(out);
      out.write(sketch.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if these are other bytes
   */
  public static SiblingFacts of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new SiblingFacts(
          String.valueOf(readText(in)),
          readText(in),
          readText(in),
          readText(in),
          in.readBoolean() ? Window.read(in) : null,
          Mentions.read(in),
          Sketch.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalArgumentException("not the facts of a COE: " + e.getMessage(), e);
    }
  }

  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static Mentions mentions(Coe coe) {
    Mentions mentions = new Mentions();
    coe.incident().tickets().forEach(mentions::addTicket);
    add(mentions, coe.title());
    add(mentions, coe.summary());
    add(mentions, coe.impact().text());
    for (TimelineEntry entry : coe.timeline()) {
      mentions.add(entry.text());
      entry.links().forEach(mentions::add);
    }
    for (Why why : coe.allWhys()) {
      add(mentions, why.answer());
    }
    coe.rootCauses().stream().map(RootCause::text).forEach(mentions::add);
    coe.lessons().stream().map(Lesson::text).forEach(mentions::add);
    for (ActionItem item : coe.actions()) {
      add(mentions, item.title());
      add(mentions, item.description());
    }
    return mentions.done();
  }

  private static void add(Mentions mentions, @Nullable String text) {
    if (text != null) {
      mentions.add(text);
    }
  }
}
