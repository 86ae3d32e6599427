package io.github.speculativeactions.io.hf.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers as a test says, and remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** What was asked. */
  static final class Received {

    private final String method;
    private final String target;
    private final Headers headers;
    private final byte[] body;

    private Received(HttpExchange exchange) throws IOException {
      this.method = exchange.getRequestMethod();
      this.target = exchange.getRequestURI().toString();
      this.headers = new Headers();
      headers.putAll(exchange.getRequestHeaders());
      this.body = exchange.getRequestBody().readAllBytes();
    }

    String method() {
      return method;
    }

    String target() {
      return target;
    }

    Headers headers() {
      return headers;
    }

    byte[] body() {
      return body;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Answers. */
  interface Answer {
    void to(Received request, HttpExchange exchange) throws IOException;
  }

  LoopbackServer(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answer));
    server.start();
  }

  /** {@return a server that gives the same answer to all} */
  static LoopbackServer answering(int status, String body, String... headers) {
    return new LoopbackServer((request, exchange) -> reply(exchange, status, body, headers));
  }

  /** Answers with headers given as name, value, name, value… */
  static void reply(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
    if (!bodiless) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** {@return the base URL, without a slash at its end} */
  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  URI at(String target) {
    return URI.create(base() + target);
  }

  List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      Received request = new Received(exchange);
      received.add(request);
      answer.to(request, exchange);
    }
  }
}
