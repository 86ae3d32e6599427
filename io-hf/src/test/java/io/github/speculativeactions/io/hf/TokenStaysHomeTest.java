package io.github.speculativeactions.io.hf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.hf.storage.HubStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub that wants the token to go to a stranger, who listens on the hub's host at other ports. */
class TokenStaysHomeTest {

  private static final String SECRET = "hf_aVerySecretToken";
  private static final String LOCATION = "hf://datasets/alice/ds/data/*.parquet";

  @TempDir Path folder;
  private TestHub hub;
  private TestHub stranger;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start(HubSettings.defaults().withParts(1_000, 400));
    fill(hub);
    stranger = TestHub.start();
  }

  private static void fill(TestHub hub) {
    hub.addUser("alice", SECRET);
    hub.dataset("alice/ds").commit("Begin", Change.file("data/rows.parquet", "PAR1 rows"));
    hub.dataset("alice/ds").hide();
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
    stranger.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/revision/, http://127.0.0.1:STRANGER/x",
    "/tree/, http://127.0.0.1:STRANGER/x",
    "/resolve/, http://127.0.0.1:STRANGER/x",
    "/resolve/, //127.0.0.1:STRANGER/x",
    "/resolve/, //LOCALHOST:STRANGER//127.0.0.1:HUB/x",
    "/resolve/, http://127.0.0.1:HUB@127.0.0.1:STRANGER/x",
    "/resolve/, http://127.0.0.1:STRANGER/x?token=TOKEN",
  })
  void aReadThatIsRedirectedBringsAStrangerNoToken(String request, String location) {
    hub.faults().always(it -> it.is("GET", request), Fault.redirect(302, URI.create(at(location))));

    failing(this::read);

    assertTokenStaysHome();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /repos/create",
    "POST, /validate-yaml",
    "POST, /preupload/",
    "POST, /objects/batch",
    "PUT, /objects/",
    "POST, /complete_multipart",
    "POST, /objects/verify",
    "POST, /commit/"
  })
  void aWriteThatIsRedirectedReachesNoStranger(String method, String path) {
    URI location = URI.create(at("http://127.0.0.1:STRANGER/x"));
    hub.faults().once(it -> it.is(method, path), Fault.redirect(307, location));

    failing(this::push);

    assertThat(hub.faults().left()).isZero();
    assertThat(stranger.requests()).isEmpty();
    assertTokenStaysHome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:STRANGER/x",
        "//127.0.0.1:STRANGER/x",
        "http://127.0.0.1:HUB@127.0.0.1:STRANGER/x"
      })
  void aListThatGoesOnWithAStrangerEnds(String next) {
    hub.faults().once(it -> it.is("GET", "/tree/"), Fault.nextPage(URI.create(at(next))));

    failing(this::read);

    assertThat(hub.faults().left()).isZero();
    assertThat(stranger.requests()).isEmpty();
    assertTokenStaysHome();
  }

  /** What a file goes to, is reported to and is checked at, which the hub wants with our header. */
  @ParameterizedTest
  @CsvSource({
    "500, /objects/[0-9a-f]+",
    "1500, /objects/[0-9a-f]+",
    "1500, /api/complete_multipart",
    "1500, /datasets/.*/objects/verify"
  })
  void anUploadByWayOfAStrangerBringsHimNoToken(int size, String path) {
    String authorize = "\"header\":{\"Authorization\":\"Bearer " + SECRET + "\"";
    hub.faults()
        .always(
            it -> it.is("POST", "/objects/batch"),
            Fault.rewritten(
                offer ->
                    offer
                        .replace("\"header\":{\"chunk", authorize + ",\"chunk")
                        .replace("\"header\":{}", authorize + "}")
                        .replaceAll(
                            "http://[^/\"]+(" + path + ")",
                            at("http://127.0.0.1:STRANGER") + "$1")));

    Throwable unused = catchThrowable(() -> push(size));

    assertThat(stranger.requests()).isNotEmpty();
    assertTokenStaysHome();
  }

  @Test
  void fromHttpsNothingIsAskedByHttp() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    try (TestHub secure = TestHub.startSecurely(HubSettings.defaults())) {
      SSLContext.setDefault(secure.sslContext());
      fill(secure);
      assertThat(read(secure)).isEqualTo("PAR1 rows");
      secure.dataset("alice/ds").commit("More", Change.file("data/rows.parquet", "PAR1 more"));

      URI location = URI.create(at("http://127.0.0.1:STRANGER/x"));
      secure.faults().always(it -> it.is("GET", "/resolve/"), Fault.redirect(302, location));
      assertThat(failing(() -> read(secure))).hasMessageContaining("from https to http");
      assertThat(stranger.requests()).isEmpty();
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  @Test
  void aTokenThatTheHubRepeatsIsInNoMessage() {
    hub.faults().always(it -> true, Fault.status(403));
    hub.faults().always(it -> true, Fault.header("X-Error-Message", "no right: " + SECRET));
    failing(this::read);
    failing(this::push);
    hub.faults().clear();
    hub.faults().always(it -> it.is("GET", "/revision/"), Fault.rewritten(text -> SECRET));
    failing(this::read);
    hub.faults().always(it -> it.is("POST", ""), Fault.rewritten(text -> SECRET));
    failing(this::push);
  }

  private Throwable failing(ThrowingCallable action) {
    Throwable failure = catchThrowable(action);
    assertThat(failure).isNotNull();
    for (Throwable e = failure; e != null; e = e.getCause()) {
      assertThat(e.toString()).doesNotContain(SECRET);
    }
    return failure;
  }

  private void assertTokenStaysHome() {
    Stream.concat(hub.requests().stream(), stranger.requests().stream())
        .forEach(
            request -> {
              boolean home = request.origin() == Origin.HUB && hub.requests().contains(request);
              String all = request + " " + request.headers();
              String allowed = home ? "authorization=[Bearer " + SECRET + "]" : "nothing";
              assertThat(all.replace(allowed, "")).doesNotContain(SECRET);
            });
    assertThat(hub.requests()).anyMatch(request -> request.header("Authorization").isPresent());
    assertThat(files()).noneMatch(TokenStaysHomeTest::showsToken);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean showsToken(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String at(String url) {
    return url.replace("HUB", "" + hub.endpoint().getPort())
        .replace("TOKEN", SECRET)
        .replace("STRANGER", "" + stranger.endpoint().getPort());
  }

  private void read() throws IOException {
    String unused = read(hub);
  }

  private String read(TestHub from) throws IOException {
    StoredFile file = HubStorage.of(options(from)).list(LOCATION).get(0);
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void push() throws IOException {
    push(1_500);
  }

  /** Objects of 1,000 bytes and more go in parts. */
  private void push(int size) throws IOException {
    Path file = Files.write(folder.resolve("rows.parquet"), new byte[size]);
    Path card = Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Rows\n");
    HubPublisher.of(options(hub), HubTarget.of("alice"))
        .publish(Dataset.EVAL, Map.of("data/test-00000-of-00001.parquet", file, "README.md", card));
  }

  private HubOptions options(TestHub of) {
    return HubOptions.builder(folder.resolve("home"))
        .endpoint(of.endpoint().toString())
        .token(Token.of(SECRET))
        .retryPolicy(RetryPolicy.never())
        .build();
  }
}
