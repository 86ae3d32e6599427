package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request to one server and waits for the head of the answer.
 *
 * <p>Speaks HTTP/1.1, as the Python client does: its connections fail one by one, and a plain-http
 * server is not asked to upgrade. Safe for use by several threads.
 */
final class Transport {

  private final HttpClient client;

  Transport(Duration connectTimeout) {
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            // Older updates of JDK 17 and 21 would show the token to the target of a redirect.
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /**
   * {@return the answer, its body still to come}
   *
   * @param upload what the request sends
   * @param stall how long nothing may happen: no byte sent, no answer begun, no byte received
   * @throws InterruptedIOException if the thread was interrupted, which it is then still
   * @throws IOException if there is no answer
   */
  Received send(HttpRequest request, Upload upload, Duration stall) throws IOException {
    PendingAnswer answer = new PendingAnswer(stall);
    CompletableFuture<HttpResponse<ArrivingBody>> exchange = client.sendAsync(request, answer);
    // What this gives is of no use: to cancel it would not end the request.
    CompletableFuture<?> unused =
        exchange.whenComplete((response, failure) -> noteFailure(answer, failure));
    long sent = upload.sent();
    while (true) {
      try {
        return answer.await();
      } catch (TimeoutException e) {
        boolean moves = upload.sent() > sent;
        sent = upload.sent();
        if (!moves && answer.giveUp()) {
          exchange.cancel(true);
          throw new HttpTimeoutException("no answer for " + Seconds.of(stall));
        }
      } catch (InterruptedException e) {
        answer.drop();
        exchange.cancel(true);
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the answer");
      } catch (ExecutionException e) {
        throw asIOException(e.getCause());
      }
    }
  }

  private static void noteFailure(PendingAnswer answer, @Nullable Throwable failure) {
    if (failure != null) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
      answer.fail(cause == null ? failure : cause);
    }
  }

  private static IOException asIOException(@Nullable Throwable cause) {
    if (cause instanceof IOException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(String.valueOf(cause), cause);
  }
}
