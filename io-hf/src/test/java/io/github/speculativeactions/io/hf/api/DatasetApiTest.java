package io.github.speculativeactions.io.hf.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.RevisionNotFoundException;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetApiTest {

  private static final String TREE = "/tree/";

  private TestHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start(HubSettings.defaults().withPageSize(10));
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
  }

  @Test
  void aBranchIsTheCommitThatItIsNow() {
    String first = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    assertThat(api().commitOf("main")).isEqualTo(first);
    String second = hub.dataset("alice/ds").commit("two", Change.file("a.txt", "2"));
    assertThat(api().commitOf("main")).isEqualTo(second);
    assertThat(api().commitOf(first)).isEqualTo(first);
  }

  @Test
  void allPagesOfAListingAreRead() {
    Change[] files =
        IntStream.range(0, 95)
            .mapToObj(i -> Change.file("data/part %02d.jsonl".formatted(i), "{}\n"))
            .toArray(Change[]::new);
    String commit = hub.dataset("alice/ds").commit("many", files);

    // With the .gitattributes that every dataset has.
    assertThat(api().files(commit).keySet()).hasSize(96).contains("data/part 94.jsonl");
    assertThat(hub.requests()).hasSize(10);
  }

  @Test
  void aFileIsListedWithItsSizeAndTheHashOfItsContent() {
    String commit =
        hub.dataset("alice/ds")
            .commit("two", Change.file("a.txt", "a"), Change.file("b.parquet", "PAR1"));

    Map<String, TreeEntry> files = api().files(commit);

    // git hash-object, and sha256sum
    assertThat(files.get("a.txt"))
        .isEqualTo(TreeEntry.ofGit(1, "2e65efe2a145dda7ee51d1741299f848e5bf752e"));
    assertThat(files.get("b.parquet"))
        .extracting(TreeEntry::lfsSha256)
        .isEqualTo("fbc62d3b511368ee275ddc74117d8689b430e1427220e25d30816201d89ca7b6");
  }

  @Test
  void aRenamedDatasetAnswersUnderItsOldName() {
    String commit = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    hub.dataset("alice/ds").rename("alice/new");
    assertThat(api().commitOf("main")).isEqualTo(commit);
    assertThat(api().files(commit)).containsKey("a.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "/etc/passwd", "a//b", "C:\\x", "a\u0000b", ""})
  void aPathThatLeadsElsewhereSpoilsTheListing(String path) {
    String commit = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    hub.faults().once(request -> request.is("GET", TREE), Fault.fileInTree(path));
    assertThatThrownBy(() -> api().files(commit))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("lists a file");
  }

  @Test
  void aListingDoesNotGoOnAtAnotherServer() {
    String commit = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    URI elsewhere = hub.contentOrigin().resolve("/page-2");
    hub.faults().once(request -> request.is("GET", TREE), Fault.nextPage(elsewhere));
    assertThatThrownBy(() -> api().files(commit))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("another server");
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void aListingWithoutAnEndIsGivenUp() {
    String commit = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    URI itself = hub.endpoint().resolve("/api/datasets/alice/ds/tree/" + commit);
    hub.faults().always(request -> request.is("GET", TREE), Fault.nextPage(itself));
    assertThatThrownBy(() -> api().files(commit))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("names a page twice");
  }

  @Test
  void aSmallFileIsReadWhole() {
    String commit = hub.dataset("alice/ds").commit("one", Change.file("a.txt", "text"));
    assertThat(api().content(commit, "a.txt", 4)).isEqualTo("text".getBytes(UTF_8));
    assertThatThrownBy(() -> api().content(commit, "a.txt", 3))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("more than 3 bytes");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> api().commitOf("main"))
        .isInstanceOf(RepositoryNotFoundException.class);
    hub.dataset("alice/ds").commit("one", Change.file("a.txt", "1"));
    assertThatThrownBy(() -> api().commitOf("other")).isInstanceOf(RevisionNotFoundException.class);
  }

  private DatasetApi api() {
    HubOptions options =
        HubOptions.builder(Path.of("home"))
            .endpoint(hub.endpoint().toString())
            .retryPolicy(RetryPolicy.never())
            .build();
    return new DatasetApi(HubHttp.of(options), options, RepositoryId.parse("alice/ds"));
  }
}
