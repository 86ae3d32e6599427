package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.LogRecords;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.OfflineException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubHttpTest {

  @Test
  void everyRequestSaysWhoWeAreAndHasANameOfItsOwn() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "{}")) {
      HubHttp http = Hubs.http(hub);
      http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
      http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());

      Headers first = hub.received().get(0).headers();
      Headers second = hub.received().get(1).headers();
      assertThat(first.getFirst("User-Agent")).matches("speculative-actions/\\S+; java/\\d+");
      assertThat(first.getFirst("X-Amzn-Trace-Id"))
          .isNotEqualTo(second.getFirst("X-Amzn-Trace-Id"));
      assertThat(first).doesNotContainKeys("Upgrade", "Http2-settings");
    }
  }

  @Test
  void onBehalfOfWhatWeAskIsTheLastPartOfTheUserAgent() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "{}")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).userAgentOrigin("my job/1.0").build());
      http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
      assertThat(hub.received().get(0).headers().getFirst("User-Agent"))
          .matches("speculative-actions/\\S+; java/\\d+; origin/my job/1\\.0");
    }
  }

  @Test
  void whoeverIsAnonymousSendsNoToken() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "{}")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).anonymous().build());
      http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
      assertThat(hub.received().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void aTokenIsNeverSetForPlainHttpToAnotherMachine() {
    assertThatThrownBy(() -> Hubs.options("http://hub.example").build())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("plain http");
  }

  @Test
  void nothingIsSentOffline() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "{}")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).network(NetworkUse.OFFLINE).build());
      HubRequest request = HubRequest.get(http.urls().ours(hub.at("/a"))).build();
      assertThatThrownBy(() -> http.read(request)).isInstanceOf(OfflineException.class);
      assertThatThrownBy(() -> http.open(request)).isInstanceOf(OfflineException.class);
      assertThat(hub.received()).isEmpty();
    }
  }

  @Test
  void anUnreachableServerIsAFailureThatMayPass() {
    LoopbackServer gone = LoopbackServer.answering(200, "");
    gone.close();
    HubHttp http = Hubs.http(gone);
    assertThatThrownBy(() -> http.read(HubRequest.get(http.urls().ours(gone.at("/a"))).build()))
        .isInstanceOf(HubException.class)
        .hasMessageStartingWith("no connection could be made (GET " + gone.at("/a"))
        .extracting(failure -> ((HubException) failure).retryable())
        .isEqualTo(true);
  }

  @Test
  void anUnreachableServerIsToldOfEachTimeWithWhoNamedIt() {
    LoopbackServer gone = LoopbackServer.answering(200, "");
    gone.close();
    Duration wait = Duration.ofMillis(1);
    HubOptions options =
        HubOptions.builder(Path.of("home"))
            .environment(Map.of("HF_ENDPOINT", gone.base()))
            .retryPolicy(new RetryPolicy(2, wait, wait, wait))
            .build();
    HubHttp http = HubHttp.of(options);
    String named = "; the endpoint " + gone.base() + " is set by HF_ENDPOINT (GET ";
    try (LogRecords log = new LogRecords()) {
      assertThatThrownBy(() -> http.read(HubRequest.get(http.urls().ours(gone.at("/a"))).build()))
          .hasMessageContaining(named);
      assertThat(log.texts())
          .filteredOn(text -> text.startsWith("WARNING "))
          .allMatch(text -> text.contains(named))
          .satisfiesExactly(
              first -> assertThat(first).endsWith("; again in 0.0 s, try 2 of 3"),
              second -> assertThat(second).endsWith("; again in 0.0 s, try 3 of 3"));
    }
  }

  @Test
  void aListGoesOnWhereTheHubSays() {
    try (LoopbackServer hub =
        LoopbackServer.answering(200, "[]", "Link", "</api/t?cursor=2>; rel=\"next\"")) {
      HubHttp http = Hubs.http(hub);
      HubDocument page = http.read(HubRequest.get(http.urls().ours(hub.at("/api/t"))).build());
      HubUrl next =
          page.head()
              .link("next")
              .map(url -> http.urls().continued(url, page.head()::unfit))
              .orElseThrow();
      assertThat(next.uri()).isEqualTo(URI.create(hub.base() + "/api/t?cursor=2"));
    }
  }

  @Test
  void eachTopicThatTheHubWarnsOfIsLoggedOnce() {
    try (LoopbackServer hub =
            LoopbackServer.answering(
                200,
                "{}",
                "X-HF-Warning",
                "old; Please update",
                "X-HF-Warning",
                "quota; Almost full",
                "X-HF-Warning",
                "no topic");
        LogRecords log = new LogRecords()) {
      HubHttp http = Hubs.http(hub);
      for (int i = 0; i < 3; i++) {
        http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
      }
      assertThat(log.texts())
          .isEqualTo(
              List.of(
                  "WARNING the Hub warns: Please update",
                  "WARNING the Hub warns: Almost full",
                  "WARNING the Hub warns: no topic"));
    }
  }
}
