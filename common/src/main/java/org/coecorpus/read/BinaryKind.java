package org.coecorpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Files that are no text, or a text in markup that is not read, by their first bytes. */
enum BinaryKind {
  PDF("a PDF file", "%PDF-"),
  ZIP("a zip file, or an Office file such as Word, which is one", "PK\u0003\u0004"),
  EMPTY_ZIP("a zip file", "PK\u0005\u0006"),
  OLD_WORD("a Word or other Office file (OLE)", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  RTF("a Rich Text file", "{\\rtf"),
  PNG("a PNG image", "\u0089PNG"),
  JPEG("a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", "GIF8"),
  PARQUET("a Parquet file", "PAR1"),
  BZIP2("a bzip2 file", "BZh"),
  XZ("an xz file", "\u00fd7zXZ\u0000"),
  ZSTD("a zstd file", "(\u00b5/\u00fd"),
  SEVEN_ZIP("a 7z file", "7z\u00bc\u00af"),
  SQLITE("a SQLite file", "SQLite format 3"),
  PROGRAM("a program", "\u007fELF"),
  UTF_16_LE("text in UTF-16", "\u00ff\u00fe"),
  UTF_16_BE("text in UTF-16", "\u00fe\u00ff"),
  HTML("an HTML page", "<!doctype html"),
  BARE_HTML("an HTML page", "<html"),
  SVG("an SVG image", "<svg"),
  XML("an XML file", "<?xml");

  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

  private static final int MOST_CONTROL_PERCENT = 2;

  private final String description;

  /** The first bytes, one a character. */
  private final String magic;

  BinaryKind(String description, String magic) {
    this.description = description;
    this.magic = magic;
  }

  /** What the file is, if it is no text. */
  static Optional<String> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(kind -> kind.isIn(text))
        .map(kind -> kind.description)
        .findFirst()
        .or(() -> mostlyControl(head) ? Optional.of("a binary file") : Optional.empty());
  }

  /** Markup is known in any case, behind a byte order mark and blanks. */
  private boolean isIn(String text) {
    if (magic.charAt(0) != '<') {
      return text.startsWith(magic);
    }
    String start = text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text;
    return start.stripLeading().regionMatches(true, 0, magic, 0, magic.length());
  }

  private static boolean mostlyControl(byte[] head) {
    int control = 0;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
        control++;
      }
    }
    return control * 100 > head.length * MOST_CONTROL_PERCENT;
  }
}
