package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.Token;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubUrlsTest {

  private static final HubUrls MIRROR = of("https://mirror.example/hf");
  private static final HubUrls PUBLIC = of(HubOptions.DEFAULT_ENDPOINT);

  @Test
  void theHubIsKnownBySchemeHostAndPort() {
    assertThat(named(PUBLIC, "https://huggingface.co/api/x").isForeign()).isFalse();
    assertThat(named(PUBLIC, "HTTPS://HuggingFace.co:443/api/x").isForeign()).isFalse();
    assertThat(named(PUBLIC, "/api/x").isForeign()).isFalse();
    assertThat(named(PUBLIC, "https://huggingface.co:444/api/x").isForeign()).isTrue();
    assertThat(named(PUBLIC, "https://huggingface.co.evil.example/x").isForeign()).isTrue();
    assertThat(named(PUBLIC, "https://cdn.huggingface.co/x").isForeign()).isTrue();
    assertThat(named(PUBLIC, "//evil.example/x").isForeign()).isTrue();
    assertThat(named(PUBLIC, "\\\\evil.example/x").uri().getHost()).isEqualTo("huggingface.co");
  }

  @Test
  void theNameOfThePublicHubStandsForTheMirrorThatIsSet() {
    assertThat(named(MIRROR, "https://huggingface.co/datasets/a/b.git/x?y=1"))
        .isEqualTo(MIRROR.ours(URI.create("https://mirror.example/hf/datasets/a/b.git/x?y=1")));
    assertThat(named(MIRROR, "https://hub-ci.huggingface.co/api/x").uri())
        .hasToString("https://mirror.example/hf/api/x");
    assertThat(named(MIRROR, "https://huggingface.community/api/x").uri())
        .hasToString("https://huggingface.community/api/x");
    assertThat(named(MIRROR, "https://huggingface.co.evil.example/").isForeign()).isTrue();
    assertThatThrownBy(() -> named(MIRROR, "https://huggingface.co@evil.example/"))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("has a user in it");
  }

  @Test
  void aSignedUrlIsTakenAsItStandsAndGetsNoToken() {
    assertThat(signed(MIRROR, "https://huggingface.co/part?sig=1").uri())
        .hasToString("https://huggingface.co/part?sig=1");
    assertThat(signed(MIRROR, "https://mirror.example/part?sig=1").isForeign()).isTrue();
  }

  @Test
  void aListGoesOnAtTheHubOnly() {
    assertThat(continued(MIRROR, "https://huggingface.co/api/tree?cursor=2").uri())
        .hasToString("https://mirror.example/hf/api/tree?cursor=2");
    assertThatThrownBy(() -> continued(MIRROR, "https://evil.example/api/tree?cursor=secret"))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("another server")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> continued(MIRROR, "http://mirror.example/hf/api/tree?cursor=2"))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("from https to http");
  }

  @Test
  void urlsThatCannotBeUsedAreRefusedWithoutShowingThem() {
    for (String url :
        new String[] {
          "",
          "ftp://h/secret",
          "file:///secret",
          "https://u:secret@h/",
          "https://",
          "mailto:secret@h",
          "https://h/\u0000secret",
          "https://h:0/secret",
          "https://sec ret/",
          "http://h/secret",
          "https://" + "h".repeat(40_000)
        }) {
      assertThatThrownBy(() -> named(MIRROR, url))
          .as(url)
          .isInstanceOf(HubException.class)
          .hasMessageStartingWith("the answer names a URL that ")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void aUrlOfOurOwnIsNeverOfAnotherServer() {
    assertThatThrownBy(() -> PUBLIC.ours(URI.create("https://hub.example/api")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noUrlShowsItsQuery() {
    assertThat(named(PUBLIC, "/a/b?Signature=secret")).hasToString("https://huggingface.co/a/b?…");
    assertThat(named(PUBLIC, "/a/b")).hasToString("https://huggingface.co/a/b");
    assertThat(named(PUBLIC, "/" + "x".repeat(500)).toString()).hasSize(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/x?a=", "https://mirror.example/", "/x#"})
  void aUrlThatShowsTheTokenIsRefusedWhosesoeverItIs(String url) {
    String telling = url + Hubs.SECRET;
    for (ThrowingCallable reading :
        List.<ThrowingCallable>of(
            () -> named(MIRROR, telling),
            () -> signed(MIRROR, telling),
            () -> continued(MIRROR, telling))) {
      assertThatThrownBy(reading)
          .isInstanceOf(HubException.class)
          .hasMessage("the answer names a URL that shows the token");
    }
  }

  @Test
  void aWordThatIsTooShortForASecretMayStandInAUrl() {
    HubUrls urls = HubUrls.of(HubOptions.builder(Path.of("home")).token(Token.of("test")).build());
    assertThat(signed(urls, "https://cdn.example/x?name=test-0.parquet").isForeign()).isTrue();
  }

  private static HubUrl named(HubUrls urls, String url) {
    return urls.named(url, Hubs::unfit);
  }

  private static HubUrl signed(HubUrls urls, String url) {
    return urls.signed(url, Hubs::unfit);
  }

  private static HubUrl continued(HubUrls urls, String url) {
    return urls.continued(url, Hubs::unfit);
  }

  private static HubUrls of(String endpoint) {
    return HubUrls.of(
        HubOptions.builder(Path.of("home"))
            .endpoint(endpoint)
            .token(Token.of(Hubs.SECRET))
            .build());
  }
}
