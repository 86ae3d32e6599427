package io.github.speculativeactions.io.hf.http;

import static io.github.speculativeactions.io.hf.http.LoopbackServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

@Timeout(20)
class UploadTest {

  @TempDir Path folder;

  @Test
  void aPartOfAFileGoesToAForeignServerWithItsLengthAndWithoutToken() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(42).nextBytes(bytes);
    Path file = Files.write(folder.resolve("shard"), bytes);
    try (LoopbackServer hub = LoopbackServer.answering(200, "");
        LoopbackServer content = LoopbackServer.answering(200, "", "ETag", "\"part\"")) {
      HubHttp http = Hubs.http(hub);
      AnswerHead head =
          http.read(
                  HubRequest.put(
                          http.urls()
                              .signed(content.base() + "/s3?partNumber=2&sig=x", Hubs::unfit),
                          RequestBody.ofSlice(file, 100_000, 150_000))
                      .build())
              .head();

      LoopbackServer.Received received = content.received().get(0);
      assertThat(received.method()).isEqualTo("PUT");
      assertThat(received.target()).isEqualTo("/s3?partNumber=2&sig=x");
      assertThat(received.body()).isEqualTo(Arrays.copyOfRange(bytes, 100_000, 250_000));
      assertThat(received.headers().getFirst("Content-Length")).isEqualTo("150000");
      assertThat(received.headers())
          .doesNotContainKeys(
              "Transfer-encoding",
              "Authorization",
              "Content-type",
              "X-amzn-trace-id",
              "Http2-settings");
      assertThat(head.header("ETag")).as("as it was sent").contains("\"part\"");
    }
  }

  @Test
  void aRetrySendsTheFileFromItsBeginningAndProgressBeginsAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("shard"), "0123456789");
    List<Long> progress = Collections.synchronizedList(new ArrayList<>());
    int[] count = new int[1];
    try (LoopbackServer hub =
        new LoopbackServer(
            (request, exchange) -> reply(exchange, count[0]++ == 0 ? 503 : 200, ""))) {
      HubHttp http =
          HubHttp.of(
              Hubs.options(hub.base()).retryPolicy(RetryPolicy.defaults()).build(),
              new Times().waiting(0));
      http.read(
          HubRequest.put(http.urls().signed(hub.base() + "/s3", Hubs::unfit), all(file))
              .progress(progress::add)
              .build());

      assertThat(hub.received())
          .extracting(LoopbackServer.Received::text)
          .containsExactly("0123456789", "0123456789");
      assertThat(progress).containsExactly(10L, 10L);
    }
  }

  @Test
  void headersThatCameWithTheUrlAreSentWhereItLeadsAndMayAuthorise() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "")) {
      HubHttp http = Hubs.http(hub);
      http.read(
          HubRequest.post(
                  http.urls().named(hub.base() + "/verify", Hubs::unfit),
                  RequestBody.ofJson(
                      JsonNodeFactory.instance.objectNode().put("size", 5),
                      "application/vnd.git-lfs+json"))
              .header("Authorization", "Basic b3RoZXI6dG9rZW4=")
              .header("Content-Length", "99")
              .header("Accept", "application/vnd.git-lfs+json")
              .build());

      LoopbackServer.Received received = hub.received().get(0);
      assertThat(received.headers().get("Authorization"))
          .isEqualTo(List.of("Basic b3RoZXI6dG9rZW4="));
      assertThat(received.headers().get("Accept"))
          .isEqualTo(List.of("application/vnd.git-lfs+json"));
      assertThat(received.headers().getFirst("Content-type"))
          .isEqualTo("application/vnd.git-lfs+json");
      assertThat(received.text()).isEqualTo("{\"size\":5}");
    }
  }

  @Test
  void aHeaderThatCannotBeOneIsRefusedWithoutShowingIt() {
    HubRequest.Builder request =
        HubRequest.get(new HubUrl(URI.create("http://h/"), HubUrl.Trust.NONE));
    assertThatThrownBy(() -> request.header("X", "secret\r\nX-Other: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> request.header("secret header", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void anEmptyBodyIsSent() throws IOException {
    Path file = Files.createFile(folder.resolve("empty"));
    try (LoopbackServer hub = LoopbackServer.answering(200, "")) {
      HubHttp http = Hubs.http(hub);
      http.read(
          HubRequest.put(http.urls().signed(hub.base() + "/s3", Hubs::unfit), all(file)).build());
      assertThat(hub.received().get(0).headers().getFirst("Content-Length")).isEqualTo("0");
    }
  }

  @Test
  void aFileThatIsNotThereOrShrinksIsAFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("shard"), "0123456789");
    try (LoopbackServer hub = LoopbackServer.answering(200, "")) {
      HubHttp http = Hubs.http(hub);
      HubUrl url = http.urls().signed(hub.base() + "/s3", Hubs::unfit);
      RequestBody body = all(file);
      Files.writeString(file, "012");
      assertThatThrownBy(() -> http.read(HubRequest.put(url, body).build()))
          .isInstanceOf(HubException.class);
      Files.delete(file);
      assertThatThrownBy(() -> http.read(HubRequest.put(url, body).build()))
          .isInstanceOf(SpeculativeActionsException.class)
          .isNotInstanceOf(HubException.class)
          .hasMessageContaining("shard");
      assertThat(hub.received()).isEmpty();
    }
  }

  @Test
  void anUploadMayTakeLongAsLongAsItMoves() throws IOException {
    byte[] bytes = new byte[2 << 20];
    Duration patience = Duration.ofSeconds(1);
    try (LoopbackServer hub = LoopbackServer.answering(200, "")) {
      HubHttp http = Hubs.http(hub);
      Path file = Files.write(folder.resolve("shard"), bytes);
      long start = System.nanoTime();
      http.read(
          HubRequest.put(http.urls().signed(hub.base() + "/s3", Hubs::unfit), all(file))
              .timeout(patience)
              .progress(sent -> pause())
              .build());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(patience);
      assertThat(hub.received().get(0).body()).hasSize(bytes.length);
    }
  }

  @Test
  void anUploadThatStallsFails() throws IOException {
    Path file = Files.write(folder.resolve("shard"), new byte[32 << 20]);
    try (RawServer hub = RawServer.silentAfter("")) {
      HubHttp http = Hubs.impatient(hub.base());
      assertThatThrownBy(
              () ->
                  http.read(
                      HubRequest.put(http.urls().signed(hub.base() + "/s3", Hubs::unfit), all(file))
                          .timeout(Duration.ofMillis(300))
                          .build()))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("no answer for 0.3 s");
    }
  }

  private static RequestBody all(Path file) throws IOException {
    return RequestBody.ofSlice(file, 0, Files.size(file));
  }

  /** A short one, of which there are 128: one for each 16 KiB. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
