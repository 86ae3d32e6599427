package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PublishTest {

  private static final String TOKEN = "hf_aVerySecretToken";
  private static final List<String> DATASETS = List.of("proposer-sft", "verifier-pref", "eval");

  @TempDir Path folder;
  private TestHub hub;
  private Path out;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start();
    hub.addUser("alice", TOKEN);
    hub.addOrganization("acme", "alice");
    out = folder.resolve("out");
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
  }

  private Ran push(String token, String... options) {
    return pushTo("acme", token, options);
  }

  private Ran pushTo(String destination, String token, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", "--out", out.toString(), "--push", destination));
    arguments.addAll(List.of(options));
    return Ran.in(
        Map.of(
            "HF_ENDPOINT", hub.endpoint().toString(),
            "HF_TOKEN", token,
            "HF_HOME", folder.resolve("hf").toString()),
        arguments.toArray(String[]::new));
  }

  private static String id(String dataset) {
    return "acme/speculative-actions-" + dataset;
  }

  private String published(String dataset, String path) throws IOException {
    try (InputStream in = hub.dataset(id(dataset)).open("main", path)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private long commits() {
    return hub.requests().stream().filter(PublishTest::isCommit).count();
  }

  private static boolean isCommit(ReceivedRequest request) {
    return request.is("POST", "/commit/");
  }

  @Test
  void theThreeRepositoriesHoldWhatTheFoldersHold() throws IOException {
    Ran ran = push(TOKEN);

    assertThat(ran.errors()).isEmpty();
    assertThat(ran.code()).isZero();
    for (String dataset : DATASETS) {
      Map<String, String> local = Tree.of(out.resolve(dataset));
      assertThat(hub.dataset(id(dataset)).paths("main"))
          .contains(".gitattributes")
          .containsAll(local.keySet())
          .hasSize(local.size() + 1);
      for (String path : local.keySet()) {
        assertThat(published(dataset, path)).startsWith(local.get(path));
      }
      assertThat(ran.out()).contains("/datasets/" + id(dataset) + " (private)");
    }
    assertThat(commits()).isEqualTo(3);
    assertThat(ran.out() + ran.err()).doesNotContain(TOKEN);
    assertThat(ran.err()).contains("bytes are at " + id("eval"));
    String head = hub.dataset(id("eval")).head("main");
    assertThat(ran.out()).contains("/datasets/" + id("eval") + "/commit/" + head);
  }

  @Test
  void theSameBuildAgainChangesNothing() {
    push(TOKEN);

    Ran again = push(TOKEN);

    assertThat(again.code()).isZero();
    assertThat(commits()).isEqualTo(3);
    assertThat(again.out())
        .contains("/datasets/" + id("eval"))
        .containsPattern("sent +0 files, 0 bytes")
        .containsPattern("already there +[0-9]+ files, [0-9,]+ bytes");
  }

  @Test
  void whatCouldNotBePublishedIsInTheFolderAndTheNextRunGoesOn() {
    hub.faults()
        .always(request -> isCommit(request) && request.path().contains("eval"), Fault.status(403));

    Ran ran = push(TOKEN);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .singleElement(as(STRING))
        .endsWith(
            "the datasets are complete in '%s', but of the repositories only these are known to be"
                    .formatted(out)
                + " published: %s, %s; the same build run again goes on from there"
                    .formatted(id("proposer-sft"), id("verifier-pref")));
    assertThat(ran.out())
        .contains(id("proposer-sft"), id("verifier-pref"))
        .doesNotContain(id("eval"));
    hub.faults().clear();
    assertThat(push(TOKEN).code()).isZero();
    assertThat(commits()).isEqualTo(4);
  }

  @Test
  void aCardThatCannotBeChangedIsFoundBeforeAnythingIsWritten() {
    hub.dataset(id("eval")).hide();
    hub.dataset(id("eval"))
        .commit("Begin", Change.file("README.md", "---\nconfigs: {}\n---\n# Mine\n"));

    Ran ran = push(TOKEN);

    assertThat(ran.errors())
        .singleElement(as(STRING))
        .contains("cannot be changed safely", id("eval"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(out).doesNotExist();
    assertThat(commits()).isZero();
  }

  @Test
  void aCardThatTheHubRefusesIsFoundBeforeTheFirstRepositoryChanges() {
    AtomicInteger cards = new AtomicInteger();
    hub.faults()
        .once(
            request -> request.is("POST", "/validate-yaml") && cards.incrementAndGet() == 3,
            Fault.status(400));

    Ran ran = push(TOKEN);

    assertThat(ran.errors())
        .singleElement(as(STRING))
        .contains(
            "the datasets are complete in '"
                + out
                + "', but none of them is known to be published; ");
    assertThat(DATASETS).noneMatch(dataset -> hub.hasDataset(id(dataset)));
  }

  @Test
  void aCardThatSomebodyChangedIsSaidToBeKept() throws IOException {
    push(TOKEN);
    String card = published("eval", "README.md");
    hub.dataset(id("eval")).commit("Note", Change.file("README.md", card + "My words.\n"));

    Ran ran = push(TOKEN);

    assertThat(ran.out())
        .containsOnlyOnce("kept, since somebody wrote or changed it")
        .contains("the new card is " + out.resolve("eval").resolve("README.md"));
    assertThat(published("eval", "README.md")).endsWith("My words.\n");
  }

  @Test
  void namesOfRepositoriesAndMessagesOfCommitsAreTheUsers() {
    assertThat(pushTo("acme/my-agent", TOKEN, "--push-message", "Add runs of May").code()).isZero();

    assertThat(DATASETS).allMatch(dataset -> hub.hasDataset("acme/my-agent-" + dataset));
    assertThat(titles("acme/my-agent-eval")).startsWith("Add runs of May");
  }

  @Test
  void aMessageSaysWhatWasPushedUnlessItIsGiven() {
    push(TOKEN);

    assertThat(titles(id("eval")).get(0))
        .matches("Upload [0-9]+ rows of eval, made with the profile recommended by .+ [0-9].+");
  }

  private List<String> titles(String dataset) {
    HttpRequest request =
        HttpRequest.newBuilder(hub.endpoint().resolve("/api/datasets/" + dataset + "/commits/main"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    String commits =
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join().body();
    return JsonMapper.shared().readTree(commits).findValuesAsString("title");
  }

  @Test
  void howToPushIsAskedForOnlyWhereSomethingIsPushed() {
    Ran ran = Ran.in(Map.of(), "build", "--out", out.toString(), "--push-message", "Add runs");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errors()).singleElement(as(STRING)).endsWith("; add --push ORG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv"})
  void otherFormatsTakeThePlaceOfTheOneBefore(String format) throws IOException {
    push(TOKEN);

    assertThat(push(TOKEN, "--format", format).code()).isZero();

    for (String dataset : DATASETS) {
      Set<String> local = Tree.of(out.resolve(dataset)).keySet();
      assertThat(local).anyMatch(path -> path.endsWith("." + format));
      assertThat(hub.dataset(id(dataset)).paths("main"))
          .containsAll(local)
          .hasSize(local.size() + 1);
    }
  }

  @Test
  void nothingIsMadeWhereNoRowWasWritten() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"messages\": 1}\n");

    Ran ran = push(TOKEN, "--source", "swe-smith=" + bad, "--on-bad-row", "quarantine");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .singleElement(as(STRING))
        .startsWith("error: no trace was read, so nothing is written; swe-smith: rejected 1, ");
    assertThat(out).doesNotExist();
    assertThat(hub.requests()).allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
  }

  @Test
  void aDatasetWithoutARowIsSaidNotToBePublished() {
    Ran ran = push(TOKEN, "--source", "swe-smith=sample://swe-smith", "--limit", "swe-smith=1");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("not published        eval, which has no row");
    assertThat(hub.hasDataset(id("proposer-sft"))).isTrue();
    assertThat(hub.hasDataset(id("eval"))).isFalse();
  }

  @Test
  void aPublicRepositoryIsFoundBeforeAnythingIsWritten() {
    hub.dataset(id("eval"));

    assertThat(push(TOKEN).errors()).singleElement().asString().contains("is public", "--public");
    assertThat(out).doesNotExist();
    assertThat(push(TOKEN, "--public").out()).contains(id("eval") + " (public)");
  }

  @Test
  void aTokenThatTheHubDoesNotKnowIsFoundBeforeAnythingIsWritten() {
    Ran ran = push("hf_other");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors()).hasSize(1);
    assertThat(out).doesNotExist();
    assertThat(hub.hasDataset(id("eval"))).isFalse();
  }
}
