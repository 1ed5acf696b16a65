package org.coecorpus.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Bytes decoded as strict UTF-8.
 *
 * @param text what is not UTF-8 is U+FFFD in it
 * @param flaw the index of the first byte that is not UTF-8
 */
record Utf8(String text, OptionalInt flaw) {

  private static final String MARK = "\ufeff";

  static Utf8 of(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return new Utf8(
        text, text.indexOf('\ufffd') < 0 ? OptionalInt.empty() : firstFlaw(bytes, length));
  }

  /** The text without a byte order mark at its start. */
  String withoutMark() {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static OptionalInt firstFlaw(byte[] bytes, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(length + 1), true);
    return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
  }
}
