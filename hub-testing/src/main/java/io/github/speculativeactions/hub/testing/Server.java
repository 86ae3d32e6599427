package io.github.speculativeactions.hub.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.speculativeactions.hub.testing.Delivery.End;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the two servers: hands each request to a handler and sends what it answers. */
final class Server implements AutoCloseable {

  private final Origin origin;
  private final URI uri;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool(Server::daemon);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final LongAdder sentBytes = new LongAdder();

  /**
   * Binds a free port of loopback; requests wait until {@link #start}.
   *
   * @param certificate what to speak https with; null for http
   */
  Server(Origin origin, @Nullable LoopbackCertificate certificate) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    InetSocketAddress address = new InetSocketAddress(loopback, 0);
    if (certificate == null) {
      this.http = HttpServer.create(address, 0);
    } else {
      HttpsServer https = HttpsServer.create(address, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(certificate.forServer()));
      this.http = https;
    }
    http.setExecutor(threads);
    // Clients that compare hosts without their ports must see two hosts.
    this.uri =
        URI.create(
            (certificate == null ? "http://" : "https://")
                + (origin == Origin.HUB ? "127.0.0.1" : "localhost")
                + ':'
                + http.getAddress().getPort());
    this.origin = origin;
  }

  URI uri() {
    return uri;
  }

  /** Answers from now on; the log gets each request before it is answered. */
  void start(Consumer<ReceivedRequest> log, Handler handler) {
    http.createContext("/", exchange -> serve(exchange, log, handler));
    http.start();
  }

  /** How many bytes of bodies were handed to the system so far. */
  long sentBytes() {
    return sentBytes.sum();
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange, Consumer<ReceivedRequest> log, Handler handler)
      throws IOException {
    try (exchange) {
      ReceivedRequest request = ReceivedRequest.of(origin, exchange);
      log.accept(request);
      Answer answer = handler.answer(new Call(request, exchange.getRequestBody()));
      if (answer.delivery().end() != End.NOTHING) {
        // A client that is still sending would not see an answer that closes the connection.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        send(exchange, answer);
      }
    }
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    long length = answer.body().length();
    if (exchange.getRequestMethod().equals("HEAD") || answer.status() == 304) {
      if (length != Body.UNKNOWN) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      }
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    // The server of the JDK takes 0 for chunks and -1 for an empty body.
    exchange.sendResponseHeaders(
        answer.status(), length == Body.UNKNOWN ? 0 : length == 0 ? -1 : length);
    if (length != 0) {
      sendBody(new Counting(exchange.getResponseBody(), sentBytes), answer);
    }
  }

  private void sendBody(OutputStream out, Answer answer) throws IOException {
    if (answer.delivery().end() == End.WHOLE) {
      answer.body().writeTo(out);
      out.close();
      return;
    }
    try {
      answer.body().writeTo(new Limited(out, answer.delivery().bytes()));
    } catch (LimitReached e) {
      out.flush();
    }
    if (answer.delivery().end() == End.STALL) {
      waitUntilClosed();
    }
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "test-hub");
    thread.setDaemon(true);
    return thread;
  }

  private static final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counting extends FilterOutputStream {
    private final LongAdder count;

    Counting(OutputStream out, LongAdder count) {
      super(out);
      this.count = count;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      // Before, so that who has received them finds them counted.
      count.add(length);
      out.write(bytes, offset, length);
    }
  }

  /** Passes a number of bytes on and then throws. */
  private static final class Limited extends FilterOutputStream {
    private long left;

    Limited(OutputStream out, long limit) {
      super(out);
      this.left = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int allowed = (int) Math.min(length, left);
      out.write(bytes, offset, allowed);
      left -= allowed;
      if (allowed < length) {
        throw new LimitReached();
      }
    }
  }
}
