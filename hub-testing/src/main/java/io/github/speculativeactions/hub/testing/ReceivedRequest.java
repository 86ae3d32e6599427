package io.github.speculativeactions.hub.testing;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived, without its body. Immutable and safe for use by several threads.
 *
 * @param origin the server that received it
 * @param method such as {@code GET}
 * @param path as sent, percent-encoded
 * @param query as sent, without the question mark; empty if there is none
 * @param headers all values of each header, by its name in lower case
 */
public record ReceivedRequest(
    Origin origin, String method, String path, String query, Map<String, List<String>> headers) {

  static ReceivedRequest of(Origin origin, HttpExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    String query = exchange.getRequestURI().getRawQuery();
    return new ReceivedRequest(
        origin,
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers);
  }

  /** {@return the first value of a header, whose name may be in any case} */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** {@return the announced number of bytes of the body; empty without {@code Content-Length}} */
  public Optional<Long> bodySize() {
    return header("content-length").map(Long::valueOf);
  }

  /**
   * {@return whether it has the method, and a path that contains the text} As in {@code is("GET",
   * "/tree/")} for listings, {@code "/resolve/"} for files, {@code is("POST", "/commit/")} or
   * {@code is("PUT", "")} for uploaded bytes.
   */
  public boolean is(String wantedMethod, String partOfPath) {
    return method.equals(wantedMethod) && path.contains(partOfPath);
  }

  /** {@return server, method, path and query, for messages: without the headers and their token} */
  @Override
  public String toString() {
    return origin + " " + method + ' ' + target();
  }

  /** {@return path and query, as sent} */
  String target() {
    return query.isEmpty() ? path : path + '?' + query;
  }

  ReceivedRequest without(String header) {
    Map<String, List<String>> fewer = new TreeMap<>(headers);
    fewer.remove(header.toLowerCase(Locale.ROOT));
    return new ReceivedRequest(origin, method, path, query, fewer);
  }
}
