package io.github.speculativeactions.io.hf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.publish.HubPublisher;
import io.github.speculativeactions.io.hf.publish.HubTarget;
import io.github.speculativeactions.io.hf.storage.HubStorage;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hub that wants the token to go to a stranger, who listens on the hub's host at other ports.
 * After each test it is looked for in what all have received, in files and in the log.
 */
class TokenStaysHomeTest {

  private static final String SECRET = "hf_aVerySecretToken";
  private static final String HOME = "authorization=[Bearer " + SECRET + "]";
  private static final String LOCATION = "hf://datasets/alice/ds/data/*.parquet";

  @TempDir Path folder;
  private TestHub hub;
  private TestHub stranger;
  private LogRecords log;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start(HubSettings.defaults().withParts(1_000, 400));
    hub.addUser("alice", SECRET);
    hub.dataset("alice/ds").commit("Begin", Change.file("data/rows.parquet", "PAR1 rows"));
    hub.dataset("alice/ds").hide();
    stranger = TestHub.start();
    log = new LogRecords();
  }

  @AfterEach
  void stop() throws IOException {
    try {
      log.close();
      hub.close();
    } finally {
      stranger.close();
    }
    hub.requests().forEach(request -> assertNoToken(request, HOME));
    stranger.requests().forEach(request -> assertNoToken(request, "nowhere"));
    assertThat(hub.requests()).anyMatch(request -> request.headers().toString().contains(HOME));
    assertThat(log.texts()).noneMatch(text -> text.contains(SECRET));
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).noneMatch(TokenStaysHomeTest::showsToken);
    }
  }

  private static void assertNoToken(ReceivedRequest request, String allowed) {
    String headers = request.headers().toString();
    boolean isHub = request.origin() == Origin.HUB;
    assertThat(request + " " + (isHub ? headers.replace(allowed, "") : headers))
        .doesNotContain(SECRET);
  }

  private static boolean showsToken(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/revision/, http://127.0.0.1:STRANGER/x",
    "/tree/, http://127.0.0.1:STRANGER/x",
    "/resolve/, http://127.0.0.1:STRANGER/x",
    "/resolve/, //127.0.0.1:STRANGER/x",
    "/resolve/, //LOCALHOST:STRANGER//127.0.0.1:HUB/x",
  })
  void aReadThatIsRedirectedBringsAStrangerNoToken(String request, String location) {
    hub.faults().always(it -> it.is("GET", request), Fault.redirect(302, URI.create(at(location))));

    failing(this::read);

    assertThat(stranger.requests()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:HUB@127.0.0.1:STRANGER/x",
        "http://127.0.0.1:STRANGER/x?token=TOKEN",
        "http://127.0.0.1:STRANGER/TOKEN",
      })
  void aReadIsNotRedirectedToAUrlThatDeceivesOrShowsTheToken(String location) {
    hub.faults()
        .always(it -> it.is("GET", "/resolve/"), Fault.redirect(302, URI.create(at(location))));

    HubException failure = (HubException) failing(this::read);

    assertThat(failure).hasMessageContaining("rows.parquet");
    assertThat(failure.status()).hasValue(302);
    assertThat(failure.requestId()).isPresent();
    assertThat(stranger.requests()).isEmpty();
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
    offering(authorized(path, "http://127.0.0.1:STRANGER"));

    Throwable unused = catchThrowable(() -> push(size));

    assertThat(stranger.requests()).isNotEmpty();
  }

  @Test
  void anUploadToTheHubItselfGetsTheHeaderItAsksFor() {
    offering(authorized("/objects/[0-9a-f]+", "http://127.0.0.1:HUB"));

    Throwable unused = catchThrowable(() -> push(500));

    assertThat(hub.requests())
        .anyMatch(
            request ->
                request.method().equals("PUT") && request.headers().toString().contains(HOME));
  }

  /**
   * Where a file goes to whole, where its second part goes to, and where the parts are reported.
   */
  @ParameterizedTest
  @CsvSource({
    "500, /objects/[0-9a-f]+[^\"]*",
    "1500, /objects/[0-9a-f]+[^\"]*partNumber=2[^\"]*",
    "1500, /api/complete_multipart[^\"]*"
  })
  void aUrlOfAnUploadThatShowsTheTokenIsRefusedBeforeAByteIsSent(int size, String url) {
    offering(offer -> offer.replaceAll(url, "$0&t=" + SECRET));

    Throwable failure = failing(() -> push(size));

    assertThat(failure).hasMessageContaining("/objects/batch names a URL that shows the token");
    assertThat(hub.requests()).noneMatch(request -> request.method().equals("PUT"));
  }

  private void offering(UnaryOperator<String> change) {
    hub.faults().always(it -> it.is("POST", "/objects/batch"), Fault.rewritten(change));
  }

  /** Sends what has such a path to another server, with the token in a header. */
  private UnaryOperator<String> authorized(String path, String server) {
    String authorize = "\"header\":{\"Authorization\":\"Bearer " + SECRET + "\"";
    return offer ->
        offer
            .replace("\"header\":{\"chunk", authorize + ",\"chunk")
            .replace("\"header\":{}", authorize + "}")
            .replaceAll("http://[^/\"]+(" + path + ")", at(server) + "$1");
  }

  @Test
  void aTokenThatTheHubRepeatsIsInNoMessage() {
    hub.faults().always(it -> it.is("GET", "/tree/"), Fault.rewritten(list -> list + SECRET));
    failing(this::read);
    hub.faults().always(it -> it.is("GET", "/revision/"), Fault.rewritten(info -> SECRET));
    failing(this::read);
    hub.faults()
        .always(
            it -> it.is("POST", "/objects/batch"),
            Fault.rewritten(offer -> offer.replace("\"href\":\"", "\"href\":\"" + SECRET + ":")));
    failing(this::push);
    hub.dataset("alice/ds").disable();
    hub.faults().clear();
    hub.faults().always(it -> true, Fault.header("X-Error-Message", "no right: " + SECRET));
    failing(this::read);
  }

  private static Throwable failing(ThrowingCallable action) {
    Throwable failure = catchThrowable(action);
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString()).doesNotContain(SECRET);
    return failure;
  }

  private String at(String url) {
    return url.replace("HUB", "" + hub.endpoint().getPort())
        .replace("TOKEN", SECRET)
        .replace("STRANGER", "" + stranger.endpoint().getPort());
  }

  private void read() throws IOException {
    StoredFile file = HubStorage.of(options()).list(LOCATION).get(0);
    try (InputStream in = file.open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void push() throws IOException {
    push(1_500);
  }

  /** Objects of 1,000 bytes and more go in parts. */
  private void push(int size) throws IOException {
    Path file = Files.write(folder.resolve("rows.parquet"), new byte[size]);
    Path card = Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Rows\n");
    HubPublisher.of(options(), HubTarget.of("alice"))
        .publish(Dataset.EVAL, Map.of("data/test-00000-of-00001.parquet", file, "README.md", card));
  }

  private HubOptions options() {
    return HubOptions.builder(folder.resolve("home"))
        .endpoint(hub.endpoint().toString())
        .token(Token.of(SECRET))
        .retryPolicy(RetryPolicy.never())
        .build();
  }
}
