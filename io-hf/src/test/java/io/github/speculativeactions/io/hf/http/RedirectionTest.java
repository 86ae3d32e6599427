package io.github.speculativeactions.io.hf.http;

import static io.github.speculativeactions.io.hf.http.LoopbackServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.http.LoopbackServer.Received;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RedirectionTest {

  private static final String FILE = "/datasets/alice/ds/resolve/main/a.parquet";

  @Test
  void theTokenGoesToTheHubAndToNoServerItRedirectsTo() {
    try (LoopbackServer content = LoopbackServer.answering(200, "bytes");
        LoopbackServer hub =
            LoopbackServer.answering(302, "", "Location", content.base() + "/a?Signature=s")) {
      HubDocument file = get(hub, FILE);

      assertThat(file.text()).isEqualTo("bytes");
      assertThat(authorizations(hub)).containsExactly("Bearer " + Hubs.SECRET);
      assertThat(authorizations(content)).containsExactly("none");
    }
  }

  @Test
  void anotherPortIsAnotherServer() {
    try (LoopbackServer content = LoopbackServer.answering(200, "bytes");
        LoopbackServer hub = LoopbackServer.answering(307, "", "Location", content.base() + FILE)) {
      get(hub, FILE);
      assertThat(authorizations(content)).containsExactly("none");
    }
  }

  @Test
  void theTokenDoesNotComeBackOnceARedirectLeftTheHub() {
    String[] hubBase = new String[1];
    try (LoopbackServer content =
            new LoopbackServer(
                (request, exchange) -> reply(exchange, 302, "", "Location", hubBase[0] + "/back"));
        LoopbackServer hub =
            new LoopbackServer(
                (request, exchange) -> {
                  if (request.target().equals("/back")) {
                    reply(exchange, 200, "bytes");
                  } else {
                    reply(exchange, 302, "", "Location", content.base() + "/a");
                  }
                })) {
      hubBase[0] = hub.base();
      HubDocument file = get(hub, FILE);

      assertThat(authorizations(hub)).containsExactly("Bearer " + Hubs.SECRET, "none");
      assertThat(file.head().url().isForeign()).isTrue();
      Hubs.http(hub).read(HubRequest.get(file.head().url()).build());
      assertThat(authorizations(hub).get(2)).as("on the way found before").isEqualTo("none");
    }
  }

  @Test
  void anotherServerGetsOnlyWhatItNeedsForAFile() {
    try (LoopbackServer content =
            LoopbackServer.answering(206, "te", "Content-Range", "bytes 2-3/5");
        LoopbackServer hub = LoopbackServer.answering(302, "", "Location", content.base() + "/a")) {
      HubHttp http = Hubs.http(hub);
      http.read(
          HubRequest.get(http.urls().ours(hub.at(FILE)))
              .header("X-Own", "own")
              .header("Cookie", "session=1")
              .range(new ByteRange(2, 3))
              .build());

      Set<String> names = caseless(content.received().get(0).headers().keySet());
      assertThat(names).containsAll(List.of("Range", "User-agent", "Accept", "Accept-encoding"));
      // These are the connection's, and not on every JDK.
      names.removeAll(caseless(List.of("Host", "Connection", "Content-Length")));
      assertThat(names).hasSize(4);
      assertThat(hub.received().get(0).headers().getFirst("X-Own")).isEqualTo("own");
    }
  }

  @Test
  void aRenamedRepositoryIsFoundWithTokenAndHeaders() {
    try (LoopbackServer hub =
        new LoopbackServer(
            (request, exchange) -> {
              if (request.target().startsWith("/api/datasets/old")) {
                reply(exchange, 307, "", "Location", "/api/datasets/alice/ds?blobs=true");
              } else {
                reply(exchange, 200, "{\"id\":\"alice/ds\"}");
              }
            })) {
      HubDocument info = get(hub, "/api/datasets/old/name");

      assertThat(info.json().get("id").asString()).isEqualTo("alice/ds");
      assertThat(hub.received())
          .extracting(Received::target)
          .contains("/api/datasets/alice/ds?blobs=true");
      assertThat(authorizations(hub)).containsOnly("Bearer " + Hubs.SECRET).hasSize(2);
    }
  }

  @Test
  void headersOfTheHubAreKnownBehindARedirectToAnotherServer() {
    try (LoopbackServer content = LoopbackServer.answering(200, "bytes", "ETag", "\"cdn\"");
        LoopbackServer hub =
            LoopbackServer.answering(
                302, "", "Location", content.base() + "/a", "X-Repo-Commit", "c0ffee")) {
      AnswerHead head = get(hub, FILE).head();

      assertThat(head.hubHeader("x-repo-commit")).contains("c0ffee");
      assertThat(head.header("X-Repo-Commit")).isEmpty();
      assertThat(head.hubHeader("ETag")).isEmpty();
      assertThat(head.header("ETag")).contains("\"cdn\"");
    }
  }

  @Test
  void aCircleAndAnEndlessWayAreRefused() {
    try (LoopbackServer circle =
            new LoopbackServer(
                (request, exchange) ->
                    reply(
                        exchange,
                        302,
                        "",
                        "Location",
                        request.target().equals("/a") ? "/b" : "/a"));
        LoopbackServer endless =
            new LoopbackServer(
                (request, exchange) ->
                    reply(exchange, 302, "", "Location", request.target() + "x"))) {
      assertThatThrownBy(() -> get(circle, "/a"))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("circle");
      assertThat(circle.received()).hasSize(2);
      assertThatThrownBy(() -> get(endless, "/a"))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("10 times");
      assertThat(endless.received()).hasSize(1 + Redirection.MAX_HOPS);
    }
  }

  @Test
  void tenRedirectsAreFollowed() {
    try (LoopbackServer hub =
        new LoopbackServer(
            (request, exchange) -> {
              if (request.target().length() < 1 + Redirection.MAX_HOPS) {
                reply(exchange, 301, "", "Location", request.target() + "x");
              } else {
                reply(exchange, 200, "there");
              }
            })) {
      assertThat(get(hub, "/").text()).isEqualTo("there");
    }
  }

  @Test
  void badLocationsAreRefusedWithoutShowingThem() {
    for (String location :
        List.of(
            "ftp://other.example/a",
            "http://user:password@other.example/a",
            "http:///a",
            "javascript:alert(1)",
            "http://other.example:0/a",
            "http://other.example:99999/a",
            "http://[::1/a",
            " ")) {
      try (LoopbackServer hub = LoopbackServer.answering(302, "", "Location", location)) {
        assertThatThrownBy(() -> get(hub, FILE))
            .as(location)
            .isInstanceOf(HubException.class)
            .hasMessageContaining("the new URL")
            .hasMessageNotContaining("other.example");
      }
    }
    try (LoopbackServer hub = LoopbackServer.answering(302, "")) {
      assertThatThrownBy(() -> get(hub, FILE)).hasMessageContaining("the new URL is missing");
    }
  }

  @Test
  void aLocationWithCharactersThatNoUrlHasIsEncoded() {
    try (LoopbackServer hub =
        new LoopbackServer(
            (request, exchange) -> {
              if (request.target().equals(FILE)) {
                reply(exchange, 302, "", "Location", "/a b|c?x=[1]");
              } else {
                reply(exchange, 200, request.target());
              }
            })) {
      assertThat(get(hub, FILE).text()).isEqualTo("/a%20b%7Cc?x=%5B1%5D");
    }
  }

  @Test
  void aWriteIsRedirectedWithinItsOriginOnly() {
    try (LoopbackServer other = LoopbackServer.answering(200, "stolen");
        LoopbackServer hub =
            new LoopbackServer(
                (request, exchange) -> {
                  switch (request.target()) {
                    case "/renamed" -> reply(exchange, 307, "", "Location", "/new");
                    case "/foreign" -> reply(exchange, 308, "", "Location", other.base() + "/x");
                    case "/changed" -> reply(exchange, 302, "", "Location", "/new");
                    default -> reply(exchange, 200, request.method() + request.text());
                  }
                })) {
      assertThat(post(hub, "/renamed").text()).isEqualTo("POSTbody");
      assertThatThrownBy(() -> post(hub, "/foreign"))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("no other server");
      assertThatThrownBy(() -> post(hub, "/changed"))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("would change");
      assertThat(other.received()).isEmpty();
      assertThat(hub.received()).filteredOn(r -> r.target().equals("/new")).hasSize(1);
    }
  }

  private static Set<String> caseless(Collection<String> names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(names);
    return set;
  }

  private static HubDocument get(LoopbackServer hub, String target) {
    HubHttp http = Hubs.http(hub);
    return http.read(HubRequest.get(http.urls().ours(hub.at(target))).build());
  }

  private static HubDocument post(LoopbackServer hub, String target) {
    HubHttp http = Hubs.http(hub);
    RequestBody body = RequestBody.ofBytes("body".getBytes(UTF_8), "text/plain");
    return http.read(HubRequest.post(http.urls().ours(hub.at(target)), body).build());
  }

  private static List<String> authorizations(LoopbackServer server) {
    return server.received().stream()
        .map(request -> request.headers().getFirst("Authorization"))
        .map(value -> value == null ? "none" : value)
        .toList();
  }
}
