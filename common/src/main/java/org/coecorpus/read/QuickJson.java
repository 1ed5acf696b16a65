package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object in a single pass over its characters, several times as fast as a general
 * parser, which makes an object for each place that is asked for. It knows well-formed JSON only:
 * whatever else it meets, also what is merely unusual, it leaves to {@link JsonTree}, which says
 * what is wrong.
 */
final class QuickJson {

  /** Something that is left to the general parser. */
  private static final class Unusual extends Exception {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super("unusual", null, false, false);
    }
  }

  private static final int MAX_NAME = 100;
  private static final int MAX_NUMBER = 50;

  /** Names seen before, by hash, so that each is made once; a race costs one more string. */
  private static final @Nullable String[] NAMES = new @Nullable String[1024];

  /** Places that a hash may have. */
  private static final int WAYS = 4;

  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = c != '"' && c != '\\';
    }
  }

  private final String json;
  private final char[] chars;
  private final int offset;
  private final int maxDepth;
  private int at;
  private int depth;

  private QuickJson(String json, int offset, int maxDepth) {
    this.json = json;
    this.chars = json.toCharArray();
    this.offset = offset;
    this.maxDepth = maxDepth;
  }

  /**
   * The object, or empty if the general parser has to look at it.
   *
   * @param offset added to every span
   */
  static Optional<Raw.Fields> parse(String json, int offset, int maxDepth) {
    QuickJson parser = new QuickJson(json, offset, maxDepth);
    try {
      if (parser.next() != '{') {
        return Optional.empty();
      }
      Raw.Fields tree = parser.object();
      parser.skipBlanks();
      return parser.at == parser.chars.length ? Optional.of(tree) : Optional.empty();
    } catch (Unusual e) {
      return Optional.empty();
    }
  }

  private Raw.Fields object() throws Unusual {
    int start = enter();
    FieldMap fields = new FieldMap();
    char c = next();
    while (c != '}') {
      if (c != '"') {
        throw new Unusual();
      }
      String name = name();
      expect(':');
      if (!fields.add(name, value())) {
        throw new Unusual();
      }
      c = separator('}');
    }
    return new Raw.Fields(fields.withoutNulls(), leave(start));
  }

  private Raw.Items array() throws Unusual {
    int start = enter();
    List<Raw> items = new ArrayList<>();
    skipBlanks();
    boolean more = peek() != ']';
    if (!more) {
      at++;
    }
    while (more) {
      Raw item = value();
      if (item != null) {
        items.add(item);
      }
      more = separator(']') != ']';
      at -= more ? 1 : 0;
    }
    return new Raw.Items(items, leave(start));
  }

  private int enter() throws Unusual {
    if (++depth >= maxDepth) {
      throw new Unusual();
    }
    return at - 1;
  }

  private Span leave(int start) {
    depth--;
    return new Span(start + offset, at + offset);
  }

  /** Takes the end, or a comma and what follows it; returns the last character taken. */
  private char separator(char end) throws Unusual {
    char c = next();
    if (c == end) {
      return c;
    }
    if (c != ',') {
      throw new Unusual();
    }
    c = next();
    if (c == end) {
      throw new Unusual();
    }
    return c;
  }

  private @Nullable Raw value() throws Unusual {
    char c = next();
    return switch (c) {
      case '"' -> string();
      case '{' -> object();
      case '[' -> array();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> {
        literal("null");
        yield null;
      }
      default -> number();
    };
  }

  private Raw.Text literal(String word) throws Unusual {
    int start = at - 1;
    if (!json.startsWith(word, start)) {
      throw new Unusual();
    }
    at = start + word.length();
    return new Raw.Text(word, new Span(start + offset, at + offset), Raw.Form.BOOLEAN, false);
  }

  private Raw.Text number() throws Unusual {
    int start = --at;
    at += peek() == '-' ? 1 : 0;
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      at += peek() == '-' || peek() == '+' ? 1 : 0;
      digits();
    }
    if (at - start > MAX_NUMBER) {
      throw new Unusual();
    }
    return new Raw.Text(
        json.substring(start, at), new Span(start + offset, at + offset), Raw.Form.NUMBER, false);
  }

  private void digits() throws Unusual {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw new Unusual();
    }
  }

  private Raw.Text string() throws Unusual {
    int start = at;
    int end = at;
    boolean plain = true;
    char[] text = chars;
    while (true) {
      while (end < text.length && isPlain(text[end])) {
        end++;
      }
      if (end >= text.length || text[end] == '"') {
        break;
      }
      if (text[end] == '\\') {
        plain = false;
        end += 2;
      } else {
        end += pair(end);
      }
    }
    if (end >= text.length) {
      throw new Unusual();
    }
    at = end + 1;
    String value = plain ? json.substring(start, end) : unescaped(start, end);
    return new Raw.Text(value, new Span(start + offset, end + offset), Raw.Form.STRING, false);
  }

  private static boolean isPlain(char c) {
    return c < 128 ? PLAIN[c] : !Character.isSurrogate(c);
  }

  /** The length of a pair of surrogates; a control character is none. */
  private int pair(int high) throws Unusual {
    if (high + 1 == chars.length || !Character.isSurrogatePair(chars[high], chars[high + 1])) {
      throw new Unusual();
    }
    return 2;
  }

  private String unescaped(int start, int end) throws Unusual {
    char[] text = new char[end - start];
    int length = 0;
    int i = start;
    while (i < end) {
      char c = chars[i++];
      if (c == '\\') {
        int simple = "\"\\/bfnrt".indexOf(chars[i]);
        c = simple >= 0 ? "\"\\/\b\f\n\r\t".charAt(simple) : hexadecimal(i, end);
        i += simple >= 0 ? 1 : 5;
      }
      text[length++] = c;
    }
    return new String(text, 0, length);
  }

  /** The character of {@code u} and four digits. */
  private char hexadecimal(int u, int end) throws Unusual {
    if (chars[u] != 'u' || u + 4 >= end) {
      throw new Unusual();
    }
    int value = 0;
    for (int i = u + 1; i <= u + 4; i++) {
      int digit = chars[i] < 128 ? Character.digit(chars[i], 16) : -1;
      if (digit < 0) {
        throw new Unusual();
      }
      value = value * 16 + digit;
    }
    if (Character.isSurrogate((char) value)) {
      throw new Unusual();
    }
    return (char) value;
  }

  private String name() throws Unusual {
    int start = at;
    int end = start;
    int hash = 0;
    while (end < chars.length && chars[end] != '"') {
      hash = 31 * hash + chars[end++];
    }
    at = end + 1;
    int slot = hash & (NAMES.length - 1);
    for (int way = 0; way < WAYS; way++) {
      String known = NAMES[slot ^ way];
      if (known != null && known.length() == end - start && json.startsWith(known, start)) {
        return known;
      }
    }
    return remember(start, end, slot);
  }

  private String remember(int start, int end, int slot) throws Unusual {
    String name = json.substring(start, Math.min(end, start + MAX_NAME + 1));
    if (end == chars.length || name.length() > MAX_NAME || !isPlain(name)) {
      throw new Unusual();
    }
    String only = name.intern();
    int way = 0;
    while (way + 1 < WAYS && NAMES[slot ^ way] != null) {
      way++;
    }
    NAMES[slot ^ way] = only;
    return only;
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> isPlain((char) c));
  }

  private void expect(char wanted) throws Unusual {
    if (next() != wanted) {
      throw new Unusual();
    }
  }

  /** Takes the next character that is not blank. */
  private char next() throws Unusual {
    skipBlanks();
    char c = peek();
    at++;
    return c;
  }

  private void skipBlanks() {
    while (at < chars.length && isBlank(chars[at])) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private char peek() throws Unusual {
    if (at >= chars.length) {
      throw new Unusual();
    }
    return chars[at];
  }
}
