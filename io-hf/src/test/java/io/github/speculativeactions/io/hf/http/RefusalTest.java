package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.DisabledRepositoryException;
import io.github.speculativeactions.io.hf.EntryNotFoundException;
import io.github.speculativeactions.io.hf.GatedRepositoryException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.InvalidCredentialsException;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RateLimitedException;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import io.github.speculativeactions.io.hf.RevisionNotFoundException;
import io.github.speculativeactions.io.hf.Token;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private static final String FILE = "/datasets/alice/ds/resolve/main/a.parquet";
  private static final String WHOAMI = "/api/whoami-v2";

  @Test
  void theCodeOfTheHubDecidesWhateverTheStatus() {
    assertThat(refusal(FILE, 404, "", "X-Error-Code", "RevisionNotFound"))
        .isExactlyInstanceOf(RevisionNotFoundException.class);
    assertThat(refusal(FILE, 404, "", "X-Error-Code", "RepoNotFound"))
        .isExactlyInstanceOf(RepositoryNotFoundException.class);
    for (int status : new int[] {401, 403}) {
      assertThat(refusal(FILE, status, "", "X-Error-Code", "GatedRepo"))
          .isExactlyInstanceOf(GatedRepositoryException.class);
    }
  }

  @Test
  void aMissingFileTellsTheCommitThatDoesNotHaveIt() {
    HubException refusal =
        refusal(FILE, 404, "", "X-Error-Code", "EntryNotFound", "X-Repo-Commit", "c0ffee");
    assertThat(refusal).isExactlyInstanceOf(EntryNotFoundException.class);
    assertThat(((EntryNotFoundException) refusal).commit()).contains("c0ffee");
  }

  @Test
  void aRepositoryThatModeratorsClosedIsKnownByItsMessage() {
    String message = "Access to this resource is disabled.";
    assertThat(refusal(FILE, 403, "", "X-Error-Message", message))
        .isExactlyInstanceOf(DisabledRepositoryException.class);
    assertThat(refusal(FILE, 403, "", "X-Error-Message", message + " Really."))
        .isExactlyInstanceOf(HubException.class);
  }

  @Test
  void anUnexplained401OnARepositoryMeansThatThereMayBeNone() {
    String message = "Invalid username or password.";
    for (String target :
        new String[] {FILE, "/api/datasets/alice/ds", "/datasets/alice/ds.git/info/lfs/objects"}) {
      assertThat(refusal(target, 401, "{\"error\":\"" + message + "\"}"))
          .as(target)
          .isExactlyInstanceOf(RepositoryNotFoundException.class)
          .hasMessageContaining(message);
    }
    assertThat(refusal(WHOAMI, 401, message))
        .isExactlyInstanceOf(InvalidCredentialsException.class);
  }

  @Test
  void aTokenThatIsNotKnownIsToldFromAMissingRepository() {
    assertThat(
            refusal(
                FILE, 401, "", "X-Error-Message", "Invalid credentials in Authorization header"))
        .isExactlyInstanceOf(InvalidCredentialsException.class);
  }

  @Test
  void whoeverSentNoTokenIsToldSoAndHowToGiveOne() {
    for (String code : new String[] {"RepoNotFound", "GatedRepo", ""}) {
      try (LoopbackServer hub = LoopbackServer.answering(401, "", "X-Error-Code", code)) {
        HubHttp http = HubHttp.of(Hubs.options(hub.base()).anonymous().build());
        HubRequest request = HubRequest.get(http.urls().ours(hub.at(WHOAMI))).build();
        assertThat(catchThrowableOfType(HubException.class, () -> http.read(request)))
            .hasMessageContaining("and no token was sent; set HF_TOKEN, or log in with 'hf auth");
      }
    }
  }

  @Test
  void aTokenThatIsOfNoUseIsToldByWhereItIsFromAndNotShown() {
    Token token = Token.ofMachine(Map.of("HF_TOKEN", Hubs.SECRET), Path.of("home")).orElseThrow();
    for (String code : new String[] {"RepoNotFound", "GatedRepo", ""}) {
      try (LoopbackServer hub = LoopbackServer.answering(401, "", "X-Error-Code", code)) {
        HubHttp http = HubHttp.of(Hubs.options(hub.base()).token(token).build());
        HubRequest request = HubRequest.get(http.urls().ours(hub.at(WHOAMI))).build();
        assertThat(catchThrowableOfType(HubException.class, () -> http.read(request)))
            .hasMessageContaining("the token from HF_TOKEN")
            .hasMessageNotContaining(Hubs.SECRET);
      }
    }
  }

  @Test
  void otherRefusalsAreToldByStatus() {
    assertThat(refusal(FILE, 409, "")).isExactlyInstanceOf(ConflictException.class);
    assertThat(refusal(FILE, 412, "")).isExactlyInstanceOf(PreconditionFailedException.class);
    assertThat(refusal(FILE, 429, "")).isExactlyInstanceOf(RateLimitedException.class);
    for (int status : new int[] {400, 403, 404, 413, 500, 503}) {
      HubException refusal = refusal(FILE, status, "");
      assertThat(refusal).isExactlyInstanceOf(HubException.class);
      assertThat(refusal.status()).hasValue(status);
    }
  }

  @Test
  void whoCanMendItAndWhetherItMayPassFollowFromTheStatus() {
    assertThat(refusal(FILE, 400, "").category()).isEqualTo(Category.CONFIGURATION);
    assertThat(refusal(FILE, 404, "").category()).isEqualTo(Category.CONFIGURATION);
    assertThat(refusal(FILE, 404, "").retryable()).isFalse();
    assertThat(refusal(FILE, 409, "").category()).isEqualTo(Category.STORAGE);
    assertThat(refusal(FILE, 409, "").retryable()).isTrue();
    assertThat(refusal(FILE, 412, "").retryable()).isFalse();
    assertThat(refusal(FILE, 429, "").category()).isEqualTo(Category.STORAGE);
    assertThat(refusal(FILE, 500, "").retryable()).isTrue();
  }

  @Test
  void anUnsatisfiableRangeIsReportedWithTheSizeOfTheFile() {
    try (LoopbackServer hub = LoopbackServer.answering(416, "", "Content-Range", "bytes */5")) {
      HubHttp http = Hubs.http(hub);
      HubRequest request =
          HubRequest.get(http.urls().ours(hub.at(FILE))).range(new ByteRange(7, 9)).build();
      assertThat(catchThrowableOfType(HubException.class, () -> http.read(request)))
          .hasMessageContaining("asked for bytes=7-9 of 'bytes */5'");
    }
  }

  @Test
  void aServerThatIsNotTheHubSaysNothingOfRepositories() {
    try (LoopbackServer content =
            LoopbackServer.answering(
                401,
                "<Error><Code>ExpiredToken</Code><Sig>s3cret</Sig></Error>",
                "X-Error-Code",
                "RepoNotFound");
        LoopbackServer hub = LoopbackServer.answering(302, "", "Location", content.base() + FILE)) {
      assertThat(refusal(hub, FILE))
          .isExactlyInstanceOf(HubException.class)
          .hasMessageContaining("by " + content.base())
          .hasMessageContaining("ExpiredToken")
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void theMessageNamesTheRequestTheStatusAndTheRequestId() {
    HubException refusal =
        refusal(FILE + "?x=1", 500, "{\"error\":\"It broke\"}", "X-Request-Id", "Root=1-abc");
    assertThat(refusal.getMessage())
        .matches(
            "the server failed \\(GET http://127\\.0\\.0\\.1:\\d+"
                + FILE
                + "\\?…: status 500, 'It broke', request Root=1-abc\\)");
    assertThat(refusal.requestId()).contains("Root=1-abc");
    assertThat(refusal.errorCode()).isEmpty();
  }

  @Test
  void theFirstRequestIdThatIsThereCountsElseOurOwn() {
    assertThat(refusal(FILE, 500, "", "X-Amz-Cf-Id", "cf", "X-Amzn-Trace-Id", "amzn").requestId())
        .contains("amzn");
    assertThat(refusal(FILE, 500, "", "X-Amz-Cf-Id", "cf").requestId()).contains("cf");
    try (LoopbackServer hub = LoopbackServer.answering(500, "")) {
      String own = refusal(hub, FILE).requestId().orElseThrow();
      assertThat(hub.received().get(0).headers().getFirst("X-Amzn-Trace-Id")).isEqualTo(own);
      assertThat(own).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
  }

  @Test
  void aGatedRepositoryNamesThePageWhereAccessIsAskedFor() {
    for (String target :
        new String[] {FILE, "/api/datasets/alice/ds", "/datasets/alice/ds.git/info/lfs"}) {
      try (LoopbackServer hub = LoopbackServer.answering(403, "", "X-Error-Code", "GatedRepo")) {
        assertThat(refusal(hub, target))
            .hasMessageContaining(
                "from the program; ask for it on " + hub.base() + "/datasets/alice/ds (");
      }
    }
  }

  @Test
  void aRefusalWithoutABodyIsToldByItsHeaders() {
    try (LoopbackServer hub =
        LoopbackServer.answering(
            404, "", "X-Error-Code", "EntryNotFound", "X-Error-Message", "Entry not found")) {
      HubHttp http = Hubs.http(hub);
      HubRequest request = HubRequest.get(http.urls().ours(hub.at(FILE))).build();
      assertThat(catchThrowableOfType(EntryNotFoundException.class, () -> http.read(request)))
          .hasMessageContaining("Entry not found");
    }
  }

  private static HubException refusal(String target, int status, String body, String... headers) {
    try (LoopbackServer hub = LoopbackServer.answering(status, body, headers)) {
      return refusal(hub, target);
    }
  }

  private static HubException refusal(LoopbackServer hub, String target) {
    HubHttp http = Hubs.http(hub);
    HubRequest request = HubRequest.get(http.urls().ours(hub.at(target))).build();
    HubException refusal = catchThrowableOfType(HubException.class, () -> http.open(request));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }
}
