package org.coecorpus.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What goes back. */
final class Reply {

  /** For everything that this package makes: its own style sheet, its own forms, no script. */
  static final String STRICT =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  private final Status status;
  private final String type;
  private final String policy;
  private final @Nullable String download;
  private final byte[] body;

  /**
   * Takes the whole of it.
   *
   * @param status how the request ended
   * @param type media type of the body
   * @param policy content security policy
   * @param download name to save the body as; null to show it
   * @param body which must not change afterwards
   */
  Reply(Status status, String type, String policy, @Nullable String download, byte[] body) {
    this.status = status;
    this.type = type;
    this.policy = policy;
    this.download = download;
    this.body = body;
  }

  /** A page made by a template. */
  static Reply page(Status status, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/html; charset=utf-8", STRICT, null, body);
  }

  /** Sends it; the body only where it was asked for. */
  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    if (download != null) {
      headers.set("Content-Disposition", "attachment; filename=\"" + download + "\"");
    }
    if (status == Status.METHOD_NOT_ALLOWED) {
      headers.set("Allow", "GET, HEAD");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status.code(), -1);
      return;
    }
    exchange.sendResponseHeaders(status.code(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
