package io.github.speculativeactions.io.hf.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server that breaks the rules of HTTP: it reads the head of each request and then writes what a
 * test says, to the byte.
 */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Writes an answer; when it returns, the connection is closed. */
  interface Answer {
    void write(OutputStream out, CountDownLatch serverIsClosed)
        throws IOException, InterruptedException;
  }

  RawServer(Answer answer) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread acceptor = new Thread(() -> accept(answer), "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** {@return a server that writes a text and then keeps the connection open in silence} */
  static RawServer silentAfter(String text) {
    return new RawServer(
        (out, serverIsClosed) -> {
          out.write(text.getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          serverIsClosed.await();
        });
  }

  /** {@return a server that writes a text and closes the connection} */
  static RawServer closingAfter(String text) {
    return new RawServer(
        (out, serverIsClosed) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  String base() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** {@return the head of every request: its first line and its headers, as sent} */
  List<String> heads() {
    return heads;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }

  private void accept(Answer answer) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> serve(connection, answer), "raw-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection, Answer answer) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      heads.add(head.toString());
      answer.write(connection.getOutputStream(), closed);
    } catch (IOException e) {
      // The client went away, as some tests want.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
