package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubEnvironmentTest {

  @TempDir private Path home;

  @Test
  void anEmptyEnvironmentGivesTheDefaults() {
    assertThat(read()).hasToString(HubOptions.builder(home).build().toString());
  }

  @Test
  void aVariableThatIsSetButEmptyCountsAsNotSet() {
    Map<String, String> empty = new HashMap<>();
    for (String name :
        new String[] {
          "HF_ENDPOINT",
          "HF_HOME",
          "HF_HUB_CACHE",
          "XDG_CACHE_HOME",
          "HF_TOKEN",
          "HF_TOKEN_PATH",
          "HF_HUB_OFFLINE",
          "HF_HUB_ETAG_TIMEOUT",
          "HF_HUB_DOWNLOAD_TIMEOUT",
          "HF_HUB_USER_AGENT_ORIGIN"
        }) {
      empty.put(name, "");
    }
    assertThat(HubOptions.fromEnvironment(empty, home)).hasToString(read().toString());
  }

  @Test
  void linksInTheCacheCanBeSwitchedOff() {
    assertThat(read("HF_HUB_DISABLE_SYMLINKS", "1").snapshotFiles()).isEqualTo(SnapshotFiles.REAL);
    assertThat(read("HF_HUB_DISABLE_SYMLINKS", "0").snapshotFiles())
        .isEqualTo(SnapshotFiles.LINKED);
  }

  @Test
  void theEndpointIsTakenWithoutItsSlash() {
    assertThat(read("HF_ENDPOINT", "https://mirror.example/").endpoint())
        .hasToString("https://mirror.example");
  }

  @Test
  void theCacheIsFoundByTheMostSpecificVariable() {
    Map<String, String> all = new HashMap<>();
    all.put("XDG_CACHE_HOME", "/xdg");
    assertThat(cache(all)).isEqualTo(Path.of("/xdg/huggingface/hub"));
    all.put("HF_HOME", "/hf");
    assertThat(cache(all)).isEqualTo(Path.of("/hf/hub"));
    all.put("HUGGINGFACE_HUB_CACHE", "/legacy");
    assertThat(cache(all)).isEqualTo(Path.of("/legacy"));
    all.put("HF_HUB_CACHE", "/hub");
    assertThat(cache(all)).isEqualTo(Path.of("/hub"));
  }

  @Test
  void aPathMayBeginWithTheHomeFolderAndHoldVariables() {
    Map<String, String> variables =
        Map.of("HF_HUB_CACHE", "~/$A/${B}/$UNKNOWN/${", "A", "a", "B", "$A");
    assertThat(cache(variables)).isEqualTo(home.resolve("a/$A/$UNKNOWN/${"));
    assertThat(cache(Map.of("HF_HOME", "~"))).isEqualTo(home.resolve("hub"));
    assertThat(cache(Map.of("HF_HOME", "/a~/b"))).isEqualTo(Path.of("/a~/b/hub"));
  }

  @Test
  void theHomeFolderOfSomeoneElseIsRefused() {
    assertRefused(() -> read("HF_HOME", "~bob/x")).hasMessageContaining("HF_HOME is '~bob/x'");
  }

  @Test
  void aPathThatIsNoneIsRefusedWithItsVariable() {
    assertRefused(() -> read("HF_HUB_CACHE", "a\0b"))
        .hasMessageContaining("HF_HUB_CACHE is 'a\\u0000b', which is not a path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "on", "ON", "Yes", "true", "TRUE"})
  void offlineIsOnForTheFourWordsInAnyCase(String word) {
    assertThat(read("HF_HUB_OFFLINE", word).network()).isEqualTo(NetworkUse.OFFLINE);
    assertThat(read("TRANSFORMERS_OFFLINE", word).network()).isEqualTo(NetworkUse.OFFLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "y", "enabled", " 1", "off", "FALSE"})
  void offlineIsOffForEveryOtherWord(String word) {
    assertThat(read("HF_HUB_OFFLINE", word).network()).isEqualTo(NetworkUse.ONLINE);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, ONLINE", "1, 0, OFFLINE"})
  void theVariableOfDatasetsWinsOverTheHubs(String datasets, String hub, NetworkUse expected) {
    assertThat(
            HubOptions.fromEnvironment(
                    Map.of("HF_DATASETS_OFFLINE", datasets, "HF_HUB_OFFLINE", hub), home)
                .network())
        .isEqualTo(expected);
  }

  @Test
  void timeoutsAreSecondsAndZeroIsTheDefault() {
    assertThat(read("HF_HUB_ETAG_TIMEOUT", " 30 ").metadataTimeout())
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(read("HF_HUB_DOWNLOAD_TIMEOUT", "60").downloadTimeout())
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(read("HF_HUB_ETAG_TIMEOUT", "0").metadataTimeout())
        .isEqualTo(HubOptions.DEFAULT_METADATA_TIMEOUT);
  }

  @Test
  void theOriginOfTheUserAgentIsTaken() {
    assertThat(read("HF_HUB_USER_AGENT_ORIGIN", "nightly").userAgentOrigin()).contains("nightly");
    assertThat(read().userAgentOrigin()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "ten", "86401", "99999999999999999999"})
  void aTimeoutThatIsNoneIsRefusedWithItsVariable(String value) {
    assertRefused(() -> read("HF_HUB_ETAG_TIMEOUT", value))
        .hasMessageContaining("HF_HUB_ETAG_TIMEOUT is '" + value + "'")
        .hasMessageContaining("from 1 to 86400");
  }

  @Test
  void theTokenIsTakenFromTheFirstPlaceThatHasOne() throws IOException {
    Map<String, String> variables = new HashMap<>();
    assertThat(token(variables)).isEqualTo("none");
    write(home.resolve(".cache/huggingface/token"), "hf_file\n");
    assertThat(token(variables)).isEqualTo("Bearer hf_file");
    write(home.resolve("elsewhere"), "\r\nhf_named\r\n");
    variables.put("HF_TOKEN_PATH", "~/elsewhere");
    assertThat(token(variables)).isEqualTo("Bearer hf_named");
    variables.put("HUGGING_FACE_HUB_TOKEN", "hf_legacy");
    assertThat(token(variables)).isEqualTo("Bearer hf_legacy");
    variables.put("HF_TOKEN", " hf_variable\n");
    assertThat(token(variables)).isEqualTo("Bearer hf_variable");
    variables.put("HF_TOKEN", " \n");
    assertThat(token(variables)).isEqualTo("Bearer hf_named");
  }

  @Test
  void theTokenFileFollowsTheHomeOfTheHub() throws IOException {
    write(home.resolve("hf/token"), "hf_moved");
    assertThat(token(Map.of("HF_HOME", "~/hf"))).isEqualTo("Bearer hf_moved");
  }

  @Test
  void anEmptyTokenFileIsNoToken() throws IOException {
    write(home.resolve(".cache/huggingface/token"), "\n");
    assertThat(token(Map.of())).isEqualTo("none");
  }

  @Test
  void theImplicitTokenCanBeTurnedOffAndStillBeAskedForExplicitly() {
    Map<String, String> variables =
        Map.of("HF_TOKEN", "hf_variable", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "yes");
    assertThat(token(variables)).isEqualTo("none");
    assertThat(Token.ofMachine(variables, home)).contains(Token.of("hf_variable"));
  }

  @Test
  void aCallAfterTheEnvironmentWins() {
    HubOptions options =
        HubOptions.builder(home)
            .environment(Map.of("HF_TOKEN", "hf_x", "HF_ENDPOINT", "http://mirror.lan"))
            .anonymous()
            .build();
    assertThat(options.token()).isEmpty();
    assertThat(options.endpoint()).hasToString("http://mirror.lan");
  }

  @Test
  void whatTheEnvironmentDoesNotSayStaysAsItWas() {
    HubOptions options =
        HubOptions.builder(home)
            .cacheFolder(Path.of("mine"))
            .network(NetworkUse.OFFLINE)
            .token(Token.of("hf_mine"))
            .environment(Map.of())
            .build();
    assertThat(options.cacheFolder()).isEqualTo(Path.of("mine"));
    assertThat(options.network()).isEqualTo(NetworkUse.OFFLINE);
    assertThat(options.token()).contains(Token.of("hf_mine"));
  }

  @Test
  void aTokenFileThatCannotBeReadIsAFaultOfStorage() throws IOException {
    Path folder = Files.createDirectories(home.resolve(".cache/huggingface/token"));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.STORAGE))
        .hasMessage("cannot read the token file " + folder);
  }

  @Test
  void aTokenFileThatHoldsSomethingElseIsRefusedWithoutShowingIt() throws IOException {
    Path file = home.resolve(".cache/huggingface/token");
    write(file, "user = secret");
    assertRefused(this::read)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("secret");
    write(file, "x".repeat(70_000));
    assertRefused(this::read).hasMessageContaining("more than 65536 bytes");
  }

  @Property(tries = 300)
  void anyValueGivesOptionsOrARefusal(@ForAll String value) {
    for (String name :
        new String[] {
          "HF_ENDPOINT",
          "HF_HOME",
          "HF_HUB_CACHE",
          "HF_TOKEN",
          "HF_TOKEN_PATH",
          "HF_HUB_OFFLINE",
          "HF_HUB_ETAG_TIMEOUT"
        }) {
      try {
        Path nowhere = Path.of("/nowhere");
        assertThat(HubOptions.fromEnvironment(Map.of(name, value), nowhere).endpoint().getHost())
            .isNotEmpty();
      } catch (SpeculativeActionsException e) {
        assertThat(e.category()).isIn(Category.CONFIGURATION, Category.STORAGE);
      }
    }
  }

  @Property(tries = 300)
  void anyEndpointIsKeptOrRefused(@ForAll("addresses") String address) {
    try {
      assertThat(HubOptions.builder(Path.of("/nowhere")).endpoint(address).build().endpoint())
          .hasNoUserInfo()
          .hasNoQuery()
          .hasNoFragment();
    } catch (SpeculativeActionsException e) {
      assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    }
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
            "http", "https:", "//", "/", "hub", "[::1]", "]", ":", "443", "@", "?", "#", "%", " ",
            "é")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  private HubOptions read(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return HubOptions.fromEnvironment(variables, home);
  }

  private Path cache(Map<String, String> variables) {
    return HubOptions.fromEnvironment(variables, home).cacheFolder();
  }

  private String token(Map<String, String> variables) {
    return HubOptions.fromEnvironment(variables, home)
        .token()
        .map(Token::authorization)
        .orElse("none");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
