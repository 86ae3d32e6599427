package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private final Redaction redaction = new Redaction(new TokenSecret(Token.of(Hubs.SECRET)));

  @Test
  void aShortTokenIsHiddenToo() {
    Redaction ofShort = new Redaction(new TokenSecret(Token.of("test")));

    assertThat(ofShort.apply("the token test is bad")).isEqualTo("the token [hidden] is bad");
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 TOKEN\r\n\r\n",
        "TOKEN\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX TOKEN: 1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: TOKEN\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: TOKEN\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: TOKEN\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nTOKEN\r\n",
        "HTTP/1.1 101 TOKEN\r\nUpgrade: TOKEN\r\n\r\n",
        "HTTP/1.1 407 TOKEN\r\nProxy-Authenticate: TOKEN\r\n\r\n",
        "HTTP/1.1 401 OK\r\nWWW-Authenticate: TOKEN\r\n\r\n"
      })
  void aServerThatBreaksTheRulesOfHttpDoesNotGetTheTokenIntoTheFailure(String answer)
      throws IOException {
    try (RawServer hub = RawServer.closingAfter(answer.replace("TOKEN", Hubs.SECRET))) {
      HubHttp http = HubHttp.of(Hubs.options(hub.base()).build());
      HubRequest request = HubRequest.get(http.urls().ours(URI.create(hub.base() + "/a"))).build();
      assertThatThrownBy(() -> http.read(request))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("/a")
          .satisfies(RedactionTest::assertNoSecret);
      assertThatThrownBy(() -> readStream(http, request)).satisfies(RedactionTest::assertNoSecret);
    }
  }

  private static void readStream(HubHttp http, HubRequest request) throws IOException {
    try (HubResponse response = http.open(request)) {
      response.body().readAllBytes();
    }
  }

  private static void assertNoSecret(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString()).doesNotContain(Hubs.SECRET);
  }
}
