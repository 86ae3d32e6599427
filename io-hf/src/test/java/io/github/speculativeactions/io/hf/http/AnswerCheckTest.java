package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

  private static final ByteRange ASKED = new ByteRange(2, 3);

  @Test
  void theWholeFileIsNoAnswerToARange() {
    assertRefused(LoopbackServer.answering(200, "abcdef"), ASKED, "the range was not heeded");
  }

  @Test
  void anotherRangeIsNoAnswerToARange() {
    assertRefused(
        LoopbackServer.answering(206, "bc", "Content-Range", "bytes 1-2/6"),
        ASKED,
        "has the range 'bytes 1-2/6', asked for was bytes=2-3");
    assertRefused(LoopbackServer.answering(206, "cd"), ASKED, "has the range 'none'");
  }

  @Test
  void aPartIsNoAnswerToARequestForAllOfAFile() {
    assertRefused(
        LoopbackServer.answering(206, "cd", "Content-Range", "bytes 2-3/6"), null, "is a part");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 305, 306, 399})
  void aStatusThatIsNeitherSuccessNorRedirectIsNoAnswerWhateverItsBody(int status) {
    String page = status == 304 ? "" : "<html>";
    String why = "has status " + status + ", with which no file";
    assertRefused(LoopbackServer.answering(status, page), ASKED, why);
    assertRefused(LoopbackServer.answering(status, page), null, why);
  }

  @Test
  void noContentIsNoAnswerToARange() {
    assertRefused(LoopbackServer.answering(204, ""), ASKED, "has status 204 instead of 206");
  }

  @Test
  void anEncodedBodyIsRefusedSinceNoneWasAccepted() {
    LoopbackServer hub = LoopbackServer.answering(200, "zip", "Content-Encoding", "gzip");
    assertRefused(hub, null, "is encoded as 'gzip'");
    assertThat(hub.received().get(0).headers().get("Accept-Encoding"))
        .isEqualTo(List.of("identity"));
  }

  @Test
  void anEncodingDoesNotMatterWhereThereIsNoBody() {
    try (LoopbackServer hub = LoopbackServer.answering(204, "", "Content-Encoding", "gzip")) {
      HubHttp http = Hubs.http(hub);
      assertThat(http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build()).head().status())
          .isEqualTo(204);
    }
  }

  @Test
  void theRangeThatWasAskedForIsGiven() {
    try (LoopbackServer hub =
        LoopbackServer.answering(
            206, "cd", "Content-Range", "bytes 2-3/6", "Content-Encoding", "identity")) {
      HubHttp http = Hubs.http(hub);
      HubDocument part =
          http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).range(ASKED).build());
      assertThat(part.text()).isEqualTo("cd");
      assertThat(part.head().contentRange().orElseThrow().knownSize()).hasValue(6);
      assertThat(hub.received().get(0).headers().getFirst("Range")).isEqualTo("bytes=2-3");
    }
  }

  @Test
  void whatIsReadWholeHasALimit() {
    try (LoopbackServer hub = LoopbackServer.answering(200, "abcdef")) {
      HubHttp http = Hubs.http(hub);
      HubRequest.Builder request = HubRequest.get(http.urls().ours(hub.at("/a")));
      assertThat(http.read(request.maxBytes(6).build()).text()).isEqualTo("abcdef");
      assertThatThrownBy(() -> http.read(request.maxBytes(5).build()))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("has more than 5 bytes");
    }
  }

  @Test
  void jsonThatIsNoneOrWithoutMeasureIsRefusedWithoutShowingIt() {
    for (String body :
        new String[] {
          "",
          "secret",
          "{\"secret\":",
          "{} secret",
          "[".repeat(200) + "]".repeat(200),
          "9".repeat(200)
        }) {
      try (LoopbackServer hub = LoopbackServer.answering(200, body)) {
        HubHttp http = Hubs.http(hub);
        HubDocument document = http.read(HubRequest.get(http.urls().ours(hub.at("/a"))).build());
        assertThatThrownBy(document::json)
            .as(body)
            .isInstanceOf(HubException.class)
            .hasMessageContaining("JSON")
            .hasMessageNotContaining("secret");
      }
    }
  }

  private static void assertRefused(LoopbackServer hub, @Nullable ByteRange range, String why) {
    try (hub) {
      HubHttp http = Hubs.http(hub);
      HubRequest.Builder request = HubRequest.get(http.urls().ours(hub.at("/a")));
      if (range != null) {
        request.range(range);
      }
      assertThatThrownBy(() -> http.open(request.build()))
          .isInstanceOf(HubException.class)
          .hasMessageContaining(why)
          .extracting(failure -> ((HubException) failure).retryable())
          .isEqualTo(false);
    }
  }
}
