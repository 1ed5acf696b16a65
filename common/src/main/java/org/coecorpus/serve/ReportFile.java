package org.coecorpus.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.coecorpus.release.Release;
import org.coecorpus.report.ReportFiles;
import org.coecorpus.report.ReportFormat;

/** A file of the release's reports, as a browser may have it. */
final class ReportFile {

  /** Types that a browser shows; everything else is saved. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "html", "text/html; charset=utf-8",
          "md", "text/plain; charset=utf-8",
          "png", "image/png");

  private static final Map<String, String> SAVED =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "eml", "message/rfc822");

  private ReportFile() {}

  /**
   * The file at this path below the site's root.
   *
   * @throws PageException if the release's manifest lists no such report
   */
  static Reply of(String path, Release release) {
    String file = path.substring(1);
    if (!file.startsWith(ReportFiles.FOLDER + "/") || !release.has(file)) {
      throw PageException.notFound("expected the search, a COE, a theme or a report");
    }
    byte[] body = release.bytes(file);
    String name = file.substring(file.lastIndexOf('/') + 1);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    boolean page = name.equals(ReportFormat.HTML.mainFile()) || name.equals("index.html");
    if (page || (SHOWN.containsKey(kind) && !kind.equals("html"))) {
      String type = SHOWN.getOrDefault(kind, "application/octet-stream");
      return new Reply(Status.OK, type, page ? policy(body) : Reply.STRICT, null, body);
    }
    String type = SAVED.getOrDefault(kind, "application/octet-stream");
    return new Reply(Status.OK, type, Reply.STRICT, saved(name), body);
  }

  /** Only characters that need no quoting in a header. */
  private static String saved(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** A report carries its style sheet within; that one is allowed, by its hash, and no other. */
  private static String policy(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    int start = html.indexOf("<style>") + "<style>".length();
    int end = html.indexOf("</style>", start);
    String style = start < end ? html.substring(start, end) : "";
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
