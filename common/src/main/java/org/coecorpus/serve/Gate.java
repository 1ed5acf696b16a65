package org.coecorpus.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a request must be before anything is looked up. A page of another site may send its reader's
 * browser here under a name that it owns and lets point to this machine; such a request names that
 * host, and is refused.
 */
final class Gate {

  /** Longest address in characters. */
  static final int MAX_ADDRESS = 16_384;

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");
  private static final int USUAL_PORT = 80;

  private Gate() {}

  /**
   * Lets a request pass.
   *
   * @throws PageException if it is for another host, would change something or is too long
   */
  static void check(HttpExchange exchange) {
    int port = exchange.getLocalAddress().getPort();
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !isOwn(hosts.get(0), port)) {
      throw new PageException(
          Status.MISDIRECTED,
          "expected the host to be 127.0.0.1:" + port + " or localhost:" + port);
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      throw new PageException(Status.METHOD_NOT_ALLOWED, "expected the method GET or HEAD");
    }
    if (exchange.getRequestURI().toString().length() > MAX_ADDRESS) {
      throw new PageException(
          Status.ADDRESS_TOO_LONG, "expected at most " + MAX_ADDRESS + " characters");
    }
    if (exchange.getRequestURI().getRawAuthority() != null) {
      throw PageException.badRequest("expected an address that begins with one slash");
    }
  }

  private static boolean isOwn(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    return colon < 0
        ? port == USUAL_PORT && NAMES.contains(name)
        : NAMES.contains(name.substring(0, colon))
            && name.substring(colon + 1).equals(Integer.toString(port));
  }
}
