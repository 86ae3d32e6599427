package io.github.speculativeactions.io.hf.http;

import static io.github.speculativeactions.io.hf.http.LoopbackServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Times times = new Times();

  @Test
  void nothingIsWaitedWhileManyRequestsAreLeft() {
    assertThat(waitsOf(4, 400, 200)).isEmpty();
  }

  @Test
  void theLastRequestsOfAWindowAreSpreadOverItsRest() {
    // Four are left for 100 s: one each 20 s leaves none when the next window begins.
    assertThat(waitsOf(2, 4, 100)).containsExactly("PT20S");
  }

  @Test
  void aUsedUpWindowIsWaitedForBeforeTheHubRefuses() {
    assertThat(waitsOf(2, 0, 30)).containsExactly("PT31S");
  }

  @Test
  void whatWeSentSinceTheHubToldCounts() {
    try (LoopbackServer hub = telling(1, 90)) {
      HubHttp http = http(hub);
      HubUrl url = http.urls().ours(hub.at("/api/a"));
      Pace pace = new Pace(times.waiting(0).clock(), Duration.ofMinutes(10));
      pace.observe(get(http, hub, "/api/a").head());
      assertThat(pace.before(url)).isEqualTo(Duration.ofSeconds(45));
      assertThat(pace.before(url)).isEqualTo(Duration.ofSeconds(91));
      times.pass(Duration.ofSeconds(90));
      assertThat(pace.before(url)).isZero();
    }
  }

  @Test
  void filesAndTheApiAreCountedApartAndOtherServersNotAtAll() {
    try (LoopbackServer hub = telling(0, 30)) {
      HubHttp http = http(hub);
      get(http, hub, "/api/a");
      get(http, hub, "/datasets/a/b/resolve/main/c");
      assertThat(times.waits()).isEmpty();
      http.read(HubRequest.get(http.urls().ours(hub.at("/api/a")).anonymous()).build());
      assertThat(times.waits()).isEmpty();
      get(http, hub, "/api/resolve-cache/a");
      assertThat(times.waits()).hasSize(1);
    }
  }

  @Test
  void aHubCannotMakeUsWaitForEver() {
    assertThat(waitsOf(2, 0, 999_999_999)).containsExactly("PT10M");
  }

  private List<String> waitsOf(int requests, long remaining, long reset) {
    try (LoopbackServer hub = telling(remaining, reset)) {
      HubHttp http = http(hub);
      for (int i = 0; i < requests; i++) {
        get(http, hub, "/api/a");
      }
      return times.waits().stream().map(Duration::toString).toList();
    }
  }

  private HubHttp http(LoopbackServer hub) {
    return HubHttp.of(Hubs.options(hub.base()).build(), times.waiting(0));
  }

  private static HubDocument get(HubHttp http, LoopbackServer hub, String target) {
    return http.read(HubRequest.get(http.urls().ours(hub.at(target))).build());
  }

  private static LoopbackServer telling(long remaining, long reset) {
    String header = String.format(Locale.ROOT, "\"api\";r=%d;t=%d", remaining, reset);
    return new LoopbackServer(
        (request, exchange) -> reply(exchange, 200, "{}", "RateLimit", header));
  }
}
