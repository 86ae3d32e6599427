package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HubUrlsTest {

  private static final HubUrls MIRROR = of("https://mirror.example/hf");
  private static final HubUrls PUBLIC = of(HubOptions.DEFAULT_ENDPOINT);

  @Test
  void theHubIsKnownBySchemeHostAndPort() {
    assertThat(PUBLIC.named("https://huggingface.co/api/x").isForeign()).isFalse();
    assertThat(PUBLIC.named("HTTPS://HuggingFace.co:443/api/x").isForeign()).isFalse();
    assertThat(PUBLIC.named("/api/x").isForeign()).isFalse();
    assertThat(PUBLIC.named("https://huggingface.co:444/api/x").isForeign()).isTrue();
    assertThat(PUBLIC.named("https://huggingface.co.evil.example/x").isForeign()).isTrue();
    assertThat(PUBLIC.named("https://cdn.huggingface.co/x").isForeign()).isTrue();
    assertThat(PUBLIC.named("//evil.example/x").isForeign()).isTrue();
    assertThat(PUBLIC.named("\\\\evil.example/x").uri().getHost()).isEqualTo("huggingface.co");
  }

  @Test
  void theNameOfThePublicHubStandsForTheMirrorThatIsSet() {
    assertThat(MIRROR.named("https://huggingface.co/datasets/a/b.git/x?y=1"))
        .isEqualTo(MIRROR.ours(URI.create("https://mirror.example/hf/datasets/a/b.git/x?y=1")));
    assertThat(MIRROR.named("https://hub-ci.huggingface.co/api/x").uri())
        .hasToString("https://mirror.example/hf/api/x");
    assertThat(MIRROR.named("https://huggingface.community/api/x").uri())
        .hasToString("https://huggingface.community/api/x");
    assertThat(MIRROR.named("https://huggingface.co.evil.example/").isForeign()).isTrue();
    assertThatThrownBy(() -> MIRROR.named("https://huggingface.co@evil.example/"))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("has a user in it");
  }

  @Test
  void aSignedUrlIsTakenAsItStandsAndGetsNoToken() {
    assertThat(MIRROR.signed("https://huggingface.co/part?sig=1").uri())
        .hasToString("https://huggingface.co/part?sig=1");
    assertThat(MIRROR.signed("https://mirror.example/part?sig=1").isForeign()).isTrue();
  }

  @Test
  void aListGoesOnAtTheHubOnly() {
    assertThat(MIRROR.continued("https://huggingface.co/api/tree?cursor=2").uri())
        .hasToString("https://mirror.example/hf/api/tree?cursor=2");
    assertThatThrownBy(() -> MIRROR.continued("https://evil.example/api/tree?cursor=secret"))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("another server")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> MIRROR.continued("http://mirror.example/hf/api/tree?cursor=2"))
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
      assertThatThrownBy(() -> MIRROR.named(url))
          .as(url)
          .isInstanceOf(HubException.class)
          .hasMessageStartingWith("a URL in an answer of the hub ")
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
    assertThat(PUBLIC.named("/a/b?Signature=secret")).hasToString("https://huggingface.co/a/b?…");
    assertThat(PUBLIC.named("/a/b")).hasToString("https://huggingface.co/a/b");
    assertThat(PUBLIC.named("/" + "x".repeat(500)).toString()).hasSize(201);
  }

  private static HubUrls of(String endpoint) {
    return HubUrls.of(HubOptions.builder(Path.of("home")).endpoint(endpoint).build());
  }
}
