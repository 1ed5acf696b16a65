package org.coecorpus.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report as mail: {@code mail.html}, the pictures that it shows, and {@code mail.eml}, which
 * holds all of them as one message without sender and receiver.
 */
final class MailFiles implements ReportWriter {

  private static final String BOUNDARY = "=_coe-report-part";
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  /** The id under which the mail names a picture. */
  static String contentId(Chart chart) {
    return chart.id() + "@coe-report";
  }

  @Override
  public SortedMap<String, byte[]> write(QuarterlyReport report) {
    String html = MailPage.render(report);
    List<Chart> charts = report.charts();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(ReportFormat.MAIL.mainFile(), html.getBytes(StandardCharsets.UTF_8));
    StringBuilder message = new StringBuilder();
    line(message, "MIME-Version: 1.0");
    line(message, "Subject: " + encoded(report.title().text()));
    line(
        message,
        "Content-Type: multipart/related; type=\"text/html\"; boundary=\"" + BOUNDARY + "\"");
    line(message, "");
    part(message, "text/html; charset=utf-8", List.of(), html.getBytes(StandardCharsets.UTF_8));
    for (Chart chart : charts) {
      byte[] png = chart.drawing().png();
      files.put(chart.id() + ".png", png);
      part(
          message,
          "image/png; name=\"" + chart.id() + ".png\"",
          List.of(
              "Content-ID: <" + contentId(chart) + ">",
              "Content-Disposition: inline; filename=\"" + chart.id() + ".png\""),
          png);
    }
    line(message, "--" + BOUNDARY + "--");
    files.put("mail.eml", message.toString().getBytes(StandardCharsets.US_ASCII));
    return Collections.unmodifiableSortedMap(files);
  }

  private static void part(StringBuilder out, String type, List<String> headers, byte[] content) {
    line(out, "--" + BOUNDARY);
    line(out, "Content-Type: " + type);
    line(out, "Content-Transfer-Encoding: base64");
    headers.forEach(header -> line(out, header));
    line(out, "");
    line(out, LINES.encodeToString(content));
  }

  /** Words of a header in ASCII, each short enough for a line. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(at + 12, text.length());
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      byte[] word = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
      out.append(at == 0 ? "" : "\r\n ")
          .append("=?utf-8?B?")
          .append(Base64.getEncoder().encodeToString(word))
          .append("?=");
      at = end;
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append("\r\n");
  }
}
