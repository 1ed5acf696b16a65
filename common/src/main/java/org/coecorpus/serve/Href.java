package org.coecorpus.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses within the site, every value encoded, and those that documents name. */
final class Href {

  private Href() {}

  /** A path with parameters; empty values are left out. */
  static String of(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static String coe(String id) {
    return of("/coe", Map.of("id", id));
  }

  static String theme(String id) {
    return theme(id, 1);
  }

  static String theme(String id, int page) {
    return paged("/theme", Map.of("id", id), page);
  }

  /** The first page is not numbered, so that it has one address. */
  static String paged(String path, Map<String, String> parameters, int page) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("page", page == 1 ? "" : Integer.toString(page));
    return of(path, all);
  }

  /** The address that a document names, if it is a whole one of the web. */
  static Optional<String> outside(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean web = "https".equalsIgnoreCase(uri.getScheme()) || isHttp(uri);
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
