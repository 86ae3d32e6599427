package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubOptionsTest {

  private static final Path HOME = Path.of("/home/alice");

  @Test
  void theDefaultsAreThePublicHubAskedAnonymously() {
    HubOptions options = HubOptions.builder(HOME).build();
    assertThat(options.endpoint()).hasToString("https://huggingface.co");
    assertThat(options.cacheFolder()).isEqualTo(HOME.resolve(".cache/huggingface/hub"));
    assertThat(options.token()).isEmpty();
    assertThat(options.network()).isEqualTo(NetworkUse.ONLINE);
    assertThat(options.metadataTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.downloadTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.writeTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(options.plainHttp()).isEqualTo(PlainHttp.LOOPBACK);
  }

  @Test
  void everyOptionCanBeSetAndTheTokenStaysHidden() {
    HubOptions options =
        HubOptions.builder(HOME)
            .endpoint("http://hub.lan:8080")
            .cacheFolder(Path.of("cache"))
            .token(Token.of("hf_abc"))
            .snapshotFiles(SnapshotFiles.REAL)
            .network(NetworkUse.OFFLINE)
            .metadataTimeout(Duration.ofMillis(1))
            .downloadTimeout(Duration.ofDays(1))
            .writeTimeout(Duration.ofHours(1))
            .plainHttp(PlainHttp.ANY_HOST)
            .retryPolicy(RetryPolicy.never())
            .userAgentOrigin("pipeline")
            .build();
    assertThat(options.token()).contains(Token.of("hf_abc"));
    assertThat(options)
        .hasToString(
            "HubOptions[endpoint=http://hub.lan:8080, cacheFolder=cache,"
                + " snapshotFiles=REAL, token=hidden, network=OFFLINE, metadataTimeout=PT0.001S, downloadTimeout=PT24H,"
                + " writeTimeout=PT1H,"
                + " plainHttp=ANY_HOST, retryPolicy=RetryPolicy[retries=0, firstWait=PT1S,"
                + " longestWait=PT8S, longestServerWait=PT10M],"
                + " userAgentOrigin=pipeline]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a;b", "a\nb", "é"})
  void anOriginThatCannotStandInAUserAgentIsRefused(String origin) {
    assertThatThrownBy(() -> HubOptions.builder(HOME).userAgentOrigin(origin))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("the origin of the user agent");
  }

  @Test
  void anonymousTakesATokenBack() {
    assertThat(HubOptions.builder(HOME).token(Token.of("t")).anonymous().build().token()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://huggingface.co///, https://huggingface.co",
    "HTTPS://Hub.Example/Mirror/, https://hub.example/Mirror",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void anEndpointIsKeptWithoutSlashesAtItsEnd(String text, String kept) {
    assertThat(HubOptions.builder(HOME).endpoint(text).build().endpoint()).hasToString(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://hub.example, is not an http or https URL",
    "hub.example, is not an http or https URL",
    "file:///etc, is not an http or https URL",
    "https://, is not a URL",
    "'https://hub example', is not a URL",
    "https:hub, names no host",
    "https://a_b, names no host",
    "https://hub.example:0, has a port",
    "https://hub.example:65536, has a port",
    "https://hub.example?x=hf_secret, has a query or a fragment",
    "https://hub.example#hf_secret, has a query or a fragment",
    "https://me:hf_secret@hub.example, has an '@'",
    "https:me:hf_secret@hub.example, has an '@'"
  })
  void anEndpointThatIsNoBaseUrlIsRefusedAndNoSecretInItShown(String text, String reason) {
    assertRefused(() -> HubOptions.builder(HOME).endpoint(text))
        .hasMessageContaining(reason)
        .hasMessageNotContaining("hf_secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hub.lan",
        "http://localhost:1",
        "http://127.0.0.1:1",
        "http://127.1.2.3",
        "http://[::1]",
        "http://[0:0:0:0:0:0:0:1]"
      })
  void aTokenMayGoOverHttpsOrStayOnThisMachine(String endpoint) {
    assertThat(withToken(endpoint).build().token()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hub.lan",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://[::2]",
        "http://128.0.0.1"
      })
  void aTokenDoesNotGoOverPlainHttpToAnotherMachineUnlessAllowed(String endpoint) {
    assertRefused(() -> withToken(endpoint).build())
        .hasMessageContaining("'" + endpoint + "'")
        .hasMessageContaining("PlainHttp.ANY_HOST");
    assertThat(withToken(endpoint).plainHttp(PlainHttp.ANY_HOST).build().token()).isPresent();
    assertThat(withToken(endpoint).anonymous().build().endpoint()).hasToString(endpoint);
  }

  @Test
  void aTimeoutIsFromAMillisecondToADay() {
    HubOptions.Builder builder = HubOptions.builder(HOME);
    assertRefused(() -> builder.metadataTimeout(Duration.ZERO))
        .hasMessage("metadataTimeout must be from 1 ms to 1 day, not PT0S");
    assertRefused(() -> builder.downloadTimeout(Duration.ofDays(1).plusNanos(1)))
        .hasMessageContaining("downloadTimeout");
    assertRefused(() -> builder.writeTimeout(Duration.ofNanos(1)))
        .hasMessageContaining("writeTimeout");
  }

  @Test
  void anEndpointThatAVariableHasSetWronglyIsToldWithIt() {
    assertRefused(() -> HubOptions.fromEnvironment(Map.of("HF_ENDPOINT", "hub.lan"), HOME))
        .hasMessageContaining("'hub.lan' is not an http or https URL")
        .hasMessageEndingWith("; it is set by HF_ENDPOINT");
  }

  @Test
  void whatAVariableHasSetIsKnownUntilItIsSetOtherwise() {
    HubOptions.Builder builder =
        HubOptions.builder(HOME)
            .environment(
                Map.of(
                    "HF_ENDPOINT", "https://hub.lan",
                    "HF_HUB_OFFLINE", "0",
                    "HF_DATASETS_OFFLINE", "1"));
    assertThat(builder.build().endpointVariable()).contains("HF_ENDPOINT");
    assertThat(builder.build().networkVariable()).contains("HF_DATASETS_OFFLINE");
    HubOptions options = builder.endpoint("https://hub.lan").network(NetworkUse.OFFLINE).build();
    assertThat(options.endpointVariable()).isEmpty();
    assertThat(options.networkVariable()).isEmpty();
  }

  private static HubOptions.Builder withToken(String endpoint) {
    return HubOptions.builder(HOME).endpoint(endpoint).token(Token.of("hf_abc"));
  }
}
