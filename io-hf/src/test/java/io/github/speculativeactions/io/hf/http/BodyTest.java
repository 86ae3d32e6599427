package io.github.speculativeactions.io.hf.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BodyTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void aBodyThatStallsFailsInsteadOfHangingAndTellsHowMuchCame() throws IOException {
    try (RawServer hub = RawServer.silentAfter(OK + "Content-Length: 10\r\n\r\nhalf");
        HubResponse response = open(hub)) {
      assertThat(response.body().readNBytes(4)).asString(US_ASCII).isEqualTo("half");
      assertThatThrownBy(() -> response.body().read())
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessageContaining("no byte of the body came for 0.3 s");
      assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aServerThatNeverAnswersFailsInsteadOfHanging() throws IOException {
    try (RawServer hub = RawServer.silentAfter("")) {
      assertThatThrownBy(() -> open(hub))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("no answer for 0.3 s")
          .hasCauseInstanceOf(HttpTimeoutException.class)
          .extracting(failure -> ((HubException) failure).retryable())
          .isEqualTo(true);
    }
  }

  @Test
  void aSlowReaderIsNotTakenForAStalledServer() throws Exception {
    byte[] sent = new byte[1 << 20];
    try (RawServer hub =
            new RawServer(
                (out, serverIsClosed) -> {
                  out.write(
                      (OK + "Content-Length: " + sent.length + "\r\n\r\n").getBytes(US_ASCII));
                  out.write(sent);
                });
        HubResponse response = open(hub)) {
      assertThat(response.body().read()).isZero();
      TimeUnit.MILLISECONDS.sleep(600);
      assertThat(response.body().readAllBytes()).hasSize(sent.length - 1);
      assertThat(response.body().read()).isEqualTo(-1);
    }
  }

  @Test
  void aBodyThatEndsEarlyFails() throws IOException {
    try (RawServer fixed = RawServer.closingAfter(OK + "Content-Length: 10\r\n\r\nhalf");
        RawServer chunked =
            RawServer.closingAfter(OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")) {
      for (RawServer hub : new RawServer[] {fixed, chunked}) {
        // The JDK's client may see the end before it hands out the head.
        assertThatThrownBy(() -> readAll(hub))
            .isInstanceOfAny(IOException.class, HubException.class);
      }
    }
  }

  @Test
  void aRangeThatEndsEarlyOrGoesOnFailsThoughNoLengthWasSent() throws IOException {
    String head =
        "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-9/100\r\nConnection: close\r\n\r\n";
    try (RawServer shorter = RawServer.closingAfter(head + "half");
        RawServer longer = RawServer.closingAfter(head + "0123456789A")) {
      assertThatThrownBy(() -> readRange(shorter))
          .hasMessageContaining("ended after 4 of its 10 bytes");
      assertThatThrownBy(() -> readRange(longer))
          .hasMessageContaining("goes on after its 10 bytes");
    }
  }

  @Test
  void anInterruptEndsAReadAndStaysSet() throws Exception {
    try (RawServer hub = RawServer.silentAfter(OK + "Content-Length: 10\r\n\r\nhalf")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      try (HubResponse response = http.open(request(http, hub).build())) {
        response.body().readNBytes(4);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Test
  void anInterruptEndsTheWaitForAnAnswerAndStaysSet() throws Exception {
    try (RawServer hub = RawServer.silentAfter("")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> http.open(request(http, hub).build()))
          .isInstanceOf(HubException.class)
          .hasCauseInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void closingFromAnotherThreadEndsARead() throws Exception {
    try (RawServer hub = RawServer.silentAfter(OK + "Content-Length: 10\r\n\r\nhalf")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      HubResponse response = http.open(request(http, hub).build());
      response.body().readNBytes(4);
      CompletableFuture<Void> closing =
          CompletableFuture.runAsync(
              response::close, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
      assertThatThrownBy(() -> response.body().read())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
      closing.join();
    }
  }

  @Test
  void closingDropsTheConnection() throws Exception {
    CompletableFuture<Boolean> dropped = new CompletableFuture<>();
    try (RawServer hub =
        new RawServer(
            (out, serverIsClosed) -> {
              out.write((OK + "Content-Length: 999999999\r\n\r\n").getBytes(US_ASCII));
              try {
                while (true) {
                  out.write(new byte[1 << 16]);
                }
              } catch (IOException e) {
                dropped.complete(true);
              }
            })) {
      open(hub).close();
      assertThat(dropped.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anInterruptWhileTheAnswerComesLeavesNoConnectionOpen() throws Exception {
    int count = 40;
    Thread asking = Thread.currentThread();
    CountDownLatch open = new CountDownLatch(count);
    try (RawServer hub =
        new RawServer(
            (out, serverIsClosed) -> {
              try {
                out.write((OK + "Content-Length: 999999999\r\n").getBytes(US_ASCII));
                asking.interrupt();
                out.write("\r\n".getBytes(US_ASCII));
                while (true) {
                  out.write(new byte[1 << 16]);
                }
              } catch (IOException e) {
                open.countDown();
              }
            })) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      for (int i = 0; i < count; i++) {
        assertThatThrownBy(() -> readToTheEnd(http, hub)).isInstanceOf(Exception.class);
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(open.await(10, TimeUnit.SECONDS)).as(open + " of connections").isTrue();
    }
  }

  private static void readToTheEnd(HubHttp http, RawServer hub) throws IOException {
    try (HubResponse response = http.open(request(http, hub).build())) {
      response.body().transferTo(OutputStream.nullOutputStream());
    }
  }

  @Test
  void anAnswerDoesNotWaitForAThreadOfTheCommonPool() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    int threads = Math.max(1, ForkJoinPool.getCommonPoolParallelism());
    CountDownLatch occupied = new CountDownLatch(threads);
    try (LoopbackServer hub = LoopbackServer.answering(200, "whole")) {
      for (int i = 0; i < threads; i++) {
        ForkJoinPool.commonPool()
            .execute(
                () -> {
                  occupied.countDown();
                  awaitUninterrupted(asked);
                });
      }
      occupied.await();
      HubHttp http = Hubs.http(hub);
      assertThat(http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build()).text())
          .isEqualTo("whole");
    } finally {
      asked.countDown();
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HubResponse open(RawServer hub) {
    HubHttp http = Hubs.impatient(hub.base());
    return http.open(request(http, hub).build());
  }

  private static byte[] readAll(RawServer hub) throws IOException {
    try (HubResponse response = open(hub)) {
      return response.body().readAllBytes();
    }
  }

  private static byte[] readRange(RawServer hub) throws IOException {
    HubHttp http = Hubs.impatient(hub.base());
    try (HubResponse response = http.open(request(http, hub).range(new ByteRange(0, 9)).build())) {
      return response.body().readAllBytes();
    }
  }

  private static HubRequest.Builder request(HubHttp http, RawServer hub) {
    return HubRequest.get(http.urls().ours(URI.create(hub.base() + "/a")));
  }
}
