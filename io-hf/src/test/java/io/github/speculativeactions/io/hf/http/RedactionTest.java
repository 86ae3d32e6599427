package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.Token;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private final Redaction redaction = new Redaction(Optional.of(Token.of(Hubs.SECRET)));

  @Test
  void tokensQueriesAndAuthorisationsAreHiddenAndTheRestStays() {
    redaction.hide(
        new HubUrl(URI.create("https://h/a?sig=abc%2Bdefgh&n=short"), HubUrl.Trust.NONE));
    assertThat(redaction.apply("the token " + Hubs.SECRET + " is bad"))
        .isEqualTo("the token [hidden] is bad");
    assertThat(redaction.apply("abc%2Bdefgh, abc+defgh, short"))
        .isEqualTo("[hidden], [hidden], short");
    assertThat(redaction.apply("see https://other/b?Signature=xyz&Expires=1 for more"))
        .isEqualTo("see https://other/b?… for more");
    assertThat(redaction.apply("Authorization: Basic QWxhZGRpbg== x"))
        .isEqualTo("Authorization: Basic [hidden] x");
    assertThat(redaction.apply("what is a bearer of news? Nothing & more=1"))
        .isEqualTo("what is a bearer of news? Nothing & more=1");
  }

  @Test
  void onlyHeadersThatAuthoriseAreHidden() {
    redaction.hideHeader("X-Amz-Security-Token", "sessiontoken");
    redaction.hideHeader("Accept", "application/json");
    assertThat(redaction.apply("sessiontoken of application/json"))
        .isEqualTo("[hidden] of application/json");
  }

  @Test
  void aMessageStaysOnOneLine() {
    assertThat(redaction.apply("a\r\nb\tc\u0000")).isEqualTo("a  b c");
    assertThat(Redaction.cut("ab😀", 3)).isEqualTo("ab…");
    assertThat(Redaction.line("x".repeat(300))).hasSize(201);
  }

  @Test
  void aFailureThatShowsASecretIsReplacedAndAnotherKept() {
    IOException harmless = new IOException("reset", new IOException("by peer"));
    assertThat(redaction.apply(harmless)).isSameAs(harmless);
    IOException telling = new IOException("reset", new IOException("near " + Hubs.SECRET));
    assertThat(redaction.apply(telling)).hasMessage("reset").hasNoCause();
  }

  @Test
  void aSecretInASuppressedFailureIsHiddenToo() {
    IOException cause = new IOException("by peer");
    cause.addSuppressed(new IOException("near " + Hubs.SECRET));
    IOException telling = new IOException("reset", cause);
    assertThat(redaction.apply(telling))
        .hasMessage("reset")
        .hasNoCause()
        .hasNoSuppressedExceptions();
    IOException harmless = new IOException("reset");
    harmless.addSuppressed(new IOException("while closing"));
    assertThat(redaction.apply(harmless)).isSameAs(harmless);
  }

  @Test
  void aStatusLineThatShowsTheTokenDoesNotGetIntoTheFailure() throws IOException {
    try (RawServer hub = RawServer.closingAfter("HTTP/1.1 " + Hubs.SECRET + "\r\n\r\n")) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      HubRequest request = HubRequest.get(http.urls().ours(URI.create(hub.base() + "/a"))).build();
      assertThatThrownBy(() -> http.open(request))
          .isInstanceOf(HubException.class)
          .satisfies(failure -> assertThat(failure).hasStackTraceContaining("/a"))
          .satisfies(
              failure -> {
                for (Throwable e = failure; e != null; e = e.getCause()) {
                  assertThat(e.toString()).doesNotContain(Hubs.SECRET);
                }
              });
    }
  }
}
