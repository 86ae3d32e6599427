package io.github.speculativeactions.io.hf.http;

import static io.github.speculativeactions.io.hf.http.LoopbackServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RateLimitedException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

  private static final RequestBody BODY = RequestBody.ofBytes("body".getBytes(UTF_8), "text/plain");

  private final Times times = new Times();

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void aPassingFailureIsTriedAgainUntilItPasses(int status) {
    try (LoopbackServer hub = failing(2, status)) {
      assertThat(get(hub).text()).isEqualTo("there");
      assertThat(hub.received()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 412, 413, 416, 501})
  void aFailureThatDoesNotPassIsNotTriedAgain(int status) {
    try (LoopbackServer hub = failing(1, status)) {
      assertThatThrownBy(() -> get(hub)).isInstanceOf(HubException.class);
      assertThat(hub.received()).hasSize(1);
      assertThat(times.waits()).isEmpty();
    }
  }

  @Test
  void theWaitsDoubleUpToTheLongestAndAreDrawnBetweenHalfAndAll() {
    try (LoopbackServer hub = failing(9, 503)) {
      assertThatThrownBy(() -> get(hub, 0)).hasMessageContaining("status 503");
      assertThat(times.waits())
          .map(Duration::toMillis)
          .containsExactly(500L, 1000L, 2000L, 4000L, 4000L);
    }
    times.waits().clear();
    try (LoopbackServer hub = failing(9, 503)) {
      assertThatThrownBy(() -> get(hub, 1)).hasMessageContaining("status 503");
      assertThat(times.waits()).map(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 8L);
    }
  }

  @Test
  void theServersWaitIsObeyedAndASecondMore() {
    try (LoopbackServer hub =
        failing(1, 429, "RateLimit", "\"api\";r=0;t=55", "Retry-After", "3")) {
      get(hub, 0);
      assertThat(times.waits()).containsExactly(Duration.ofSeconds(56));
    }
    times.waits().clear();
    try (LoopbackServer hub = failing(1, 503, "Retry-After", "3")) {
      get(hub, 1);
      assertThat(times.waits()).containsExactly(Duration.ofSeconds(5));
    }
  }

  @Test
  void aDateToRetryAfterIsObeyed() {
    try (LoopbackServer hub = failing(1, 503, "Retry-After", "Thu, 26 Nov 2026 12:00:40 GMT")) {
      get(hub, 0);
      assertThat(times.waits()).containsExactly(Duration.ofSeconds(41));
    }
  }

  @Test
  void aServerCannotMakeUsWaitForEver() {
    try (LoopbackServer hub = failing(1, 429, "Retry-After", "999999999")) {
      get(hub, 0);
      assertThat(times.waits()).containsExactly(RetryPolicy.DEFAULT_LONGEST_SERVER_WAIT);
    }
  }

  @Test
  void theLastFailureSaysHowLongTheServerAskedToWait() {
    try (LoopbackServer hub = failing(9, 429, "Retry-After", "7")) {
      RateLimitedException failure =
          catchThrowableOfType(RateLimitedException.class, () -> get(hub));
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(hub.received()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429, 500, 503})
  void theFailureOfWhatIsNotRepeatedSaysHowLongTheServerAskedToWait(int status) {
    try (LoopbackServer hub = failing(1, status, "Retry-After", "7")) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(hub.at("/commit"));
      HubException failure =
          catchThrowableOfType(
              HubException.class, () -> http.read(HubRequest.post(url, BODY).build()));
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(Waits.of(RetryPolicy.defaults()).before(0, failure))
          .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
    }
  }

  @Test
  void whatMustNotTakePlaceTwiceIsNeverRepeated() {
    try (LoopbackServer hub = failing(1, 503)) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(hub.at("/commit"));
      assertThatThrownBy(() -> http.read(HubRequest.post(url, BODY).build()))
          .isInstanceOf(HubException.class);
      assertThat(hub.received()).hasSize(1);
    }
  }

  @Test
  void aPostIsRepeatedWithItsBodyWhereThatIsAllowedAndAGetNotWhereItIsForbidden() {
    try (LoopbackServer hub = failing(2, 500)) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(hub.at("/paths-info"));
      http.read(HubRequest.post(url, BODY).repeatable().build());
      assertThat(hub.received())
          .extracting(LoopbackServer.Received::text)
          .containsOnly("body")
          .hasSize(3);
    }
    try (LoopbackServer hub = failing(1, 500)) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(hub.at("/a"));
      assertThatThrownBy(() -> http.read(HubRequest.get(url).once().build()))
          .isInstanceOf(HubException.class);
      assertThat(hub.received()).hasSize(1);
    }
  }

  @Test
  void aConnectionThatFailsIsTriedAgain() throws IOException {
    try (RawServer hub = RawServer.closingAfter("")) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(URI.create(hub.base() + "/a"));
      assertThatThrownBy(() -> http.read(HubRequest.get(url).build()))
          .isInstanceOf(HubException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThat(times.waits()).hasSize(5);
    }
  }

  @Test
  void aDocumentThatBreaksOffIsReadAgainFromItsBeginning() throws IOException {
    int[] count = new int[1];
    try (RawServer hub =
        new RawServer(
            (out, serverIsClosed) -> {
              String body = count[0]++ == 0 ? "hal" : "whole";
              out.write(("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + body).getBytes(UTF_8));
            })) {
      HubHttp http = http(hub.base(), 0);
      HubUrl url = http.urls().ours(URI.create(hub.base() + "/a"));
      assertThat(http.read(HubRequest.get(url).build()).text()).isEqualTo("whole");
      assertThat(count[0]).isEqualTo(2);
    }
  }

  @Test
  void aRetryBeginsAtTheHubAgainSinceSignaturesExpire() {
    int[] count = new int[1];
    try (LoopbackServer content = failing(1, 503);
        LoopbackServer hub =
            new LoopbackServer(
                (request, exchange) ->
                    reply(
                        exchange, 302, "", "Location", content.base() + "/a?sig=" + count[0]++))) {
      assertThat(get(hub).text()).isEqualTo("there");
      assertThat(content.received())
          .extracting(LoopbackServer.Received::target)
          .isEqualTo(List.of("/a?sig=0", "/a?sig=1"));
    }
  }

  @Test
  void anInterruptEndsTheWaitAndStaysSet() {
    Waiting interrupted =
        new Waiting(
            times.waiting(0).clock(),
            time -> {
              throw new InterruptedException();
            },
            times.waiting(0).random());
    try (LoopbackServer hub = failing(9, 503)) {
      HubHttp http = HubHttp.of(options(hub.base()), interrupted);
      HubUrl url = http.urls().ours(hub.at("/a"));
      assertThatThrownBy(() -> http.read(HubRequest.get(url).build()))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(hub.received()).hasSize(1);
    }
  }

  private HubDocument get(LoopbackServer hub) {
    return get(hub, 0);
  }

  private HubDocument get(LoopbackServer hub, double share) {
    HubHttp http = http(hub.base(), share);
    return http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
  }

  private HubHttp http(String endpoint, double share) {
    return HubHttp.of(options(endpoint), times.waiting(share));
  }

  private static HubOptions options(String endpoint) {
    return Hubs.options(endpoint).retryPolicy(RetryPolicy.defaults()).build();
  }

  /** {@return a server that fails the first times and then answers "there"} */
  private static LoopbackServer failing(int failures, int status, String... headers) {
    int[] count = new int[1];
    return new LoopbackServer(
        (request, exchange) -> {
          if (count[0]++ < failures) {
            reply(exchange, status, "", headers);
          } else {
            reply(exchange, 200, "there");
          }
        });
  }
}
