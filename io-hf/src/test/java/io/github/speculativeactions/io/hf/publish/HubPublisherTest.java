package io.github.speculativeactions.io.hf.publish;

import static io.github.speculativeactions.io.hf.publish.HubFixture.IN_PARTS;
import static io.github.speculativeactions.io.hf.publish.HubFixture.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryNotAccessibleException;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.http.HubHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubPublisherTest {

  /** How many bytes the line has by which our cards are known. */
  private static final long SEAL = CardSeal.seal(new byte[0]).length;

  private HubFixture at;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    at = HubFixture.withTwoShards(folder);
  }

  @AfterEach
  void stop() throws IOException {
    at.close();
  }

  @Test
  void everythingIsThereAfterOneCommit() throws IOException {
    Published published = at.publish();

    assertThat(published.repository()).hasToString(HubFixture.ID);
    assertThat(published.page().toString()).endsWith("/datasets/" + HubFixture.ID);
    assertThat(published.commit()).isEqualTo(at.dataset().head("main"));
    assertThat(published.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
    for (String path : List.of(SMALL, IN_PARTS)) {
      assertThat(at.bytes(path)).isEqualTo(Files.readAllBytes(at.files.get(path)));
    }
    assertThat(at.text("README.md")).startsWith(HubFixture.CARD);
  }

  @Test
  void largeFilesGoWholeOrInPartsAsTheHubWants() {
    at.publish();

    assertThat(at.requests("PUT", ""))
        .extracting(request -> request.bodySize().orElseThrow())
        .containsExactlyInAnyOrder(700L, 400L, 400L, 400L, 300L);
    assertThat(at.received("POST", "/complete_multipart")).isEqualTo(1);
    assertThat(at.received("POST", "/objects/verify")).isEqualTo(2);
  }

  @Test
  void whatWasSentIsTold() throws IOException {
    long card = HubFixture.CARD.length() + SEAL;
    Published first = at.publish();
    at.putRows("data/train-00002-of-00002.parquet", 800);
    Published second = at.publish();

    assertThat(first.sent()).isEqualTo(new FileTotal(3, 2_200 + card));
    assertThat(first.unsent()).isEqualTo(new FileTotal(0, 0));
    assertThat(second.sent()).isEqualTo(new FileTotal(1, 800));
    assertThat(second.unsent()).isEqualTo(new FileTotal(3, 2_200 + card));
    assertThat(second.commitPage())
        .hasToString(second.page() + "/commit/" + at.dataset().head("main"));
  }

  @Test
  void contentThatIsThereUnderAnotherNameIsNotSent() throws IOException {
    at.publish();
    at.files.put("data/test-00000-of-00001.parquet", at.files.get(SMALL));

    assertThat(at.publish().sent()).isEqualTo(new FileTotal(0, 0));
    assertThat(at.bytes("data/test-00000-of-00001.parquet")).hasSize(700);
  }

  @Test
  void withoutDataFilesNothingIsPublished() throws IOException {
    at.publish();
    String head = at.dataset().head("main");
    at.remove(SMALL);
    at.remove(IN_PARTS);

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            "no file to publish to %s is below data/, so its data would be deleted", HubFixture.ID);
    assertThat(at.dataset().head("main")).isEqualTo(head);
  }

  @Test
  void theSameAgainSendsNothingAndCommitsNothing() {
    String commit = at.publish().commit();
    long sent = at.received("PUT", "");

    assertThat(at.publish().commit()).isEqualTo(commit);
    assertThat(at.received("PUT", "")).isEqualTo(sent);
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
    assertThat(at.received("POST", "/repos/create")).isEqualTo(1);
  }

  @Test
  void fewerShardsTakeTheOthersAwayAndSendNoneAgain() throws IOException {
    at.publish();
    at.dataset().commit("Add notes", Change.file("notes.txt", "mine"));
    long sent = at.received("PUT", "");
    Path rows = at.files.get(SMALL);
    at.remove(SMALL);
    at.remove(IN_PARTS);
    at.files.put("data/train-00000-of-00001.parquet", rows);

    assertThat(at.publish().removed().files()).containsExactly(SMALL, IN_PARTS);

    assertThat(at.dataset().paths("main"))
        .containsExactly(
            ".gitattributes", "README.md", "data/train-00000-of-00001.parquet", "notes.txt");
    assertThat(at.received("PUT", "")).isEqualTo(sent);
  }

  @Test
  void aNewRepositoryIsPrivateUnlessPublicIsAskedFor() throws IOException {
    at.publish();
    HubPublisher open =
        HubPublisher.of(
            at.options().build(), HubTarget.of("alice").withVisibility(Visibility.PUBLIC));
    open.publish(Dataset.PROPOSER, at.files);

    assertThatThrownBy(() -> anonymousHead(Dataset.EVAL))
        .isInstanceOf(RepositoryNotAccessibleException.class);
    assertThat(anonymousHead(Dataset.PROPOSER)).isNotEmpty();
  }

  private String anonymousHead(Dataset dataset) {
    var options = at.options().anonymous().build();
    return new DatasetApi(HubHttp.of(options), options, HubTarget.of("alice").repository(dataset))
        .commitOf("main");
  }

  @Test
  void noForeignServerSeesTheToken() {
    at.publish();

    assertThat(at.hub.requests())
        .filteredOn(request -> request.origin() == Origin.CONTENT)
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.headers().toString()).doesNotContain("hf_"));
    assertThat(at.requests("POST", "/complete_multipart"))
        .allSatisfy(request -> assertThat(request.header("Authorization")).isEmpty());
  }

  @Test
  void progressEndsWithAllBytes() {
    List<PushProgress> seen = new ArrayList<>();

    HubPublisher.of(at.options().build(), HubTarget.of("alice"), seen::add)
        .publish(Dataset.EVAL, at.files);

    assertThat(seen).isNotEmpty();
    PushProgress last = seen.get(seen.size() - 1);
    assertThat(last.storedBytes()).isEqualTo(2_200);
    assertThat(last.totalBytes()).isEqualTo(2_200);
    assertThat(seen).extracting(PushProgress::storedBytes).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, IN_PARTS})
  void whatAListenerThrowsEndsItAndIsThrown(String path) {
    at.files.keySet().retainAll(Set.of(path, "README.md"));
    RuntimeException broken = new IllegalStateException("broken listener");
    HubPublisher publisher =
        HubPublisher.of(
            at.options().build(),
            HubTarget.of("alice"),
            progress -> {
              throw broken;
            });

    assertThatThrownBy(() -> publisher.publish(Dataset.EVAL, at.files)).isSameAs(broken);
    assertThat(at.received("POST", "/commit/")).isZero();
  }

  @Test
  void aMessageIsOneLine() {
    HubPublisher publisher = at.publisher();

    assertThatThrownBy(() -> publisher.withMessage(" ")).hasMessageEndingWith("not blank");
    assertThatThrownBy(() -> publisher.withMessage("a\nb")).hasMessageEndingWith("not 2 lines");
    assertThat(publisher.withMessage("Add runs of May\n")).isNotSameAs(publisher);
  }

  @Test
  void aPrivateRepositoryStaysPrivate() {
    at.publish();
    HubPublisher open =
        HubPublisher.of(
            at.options().build(), HubTarget.of("alice").withVisibility(Visibility.PUBLIC));

    assertThat(open.publish(Dataset.EVAL, at.files).visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void itEndsSoonAfterItIsAskedTo() {
    at.hub.faults().once(request -> request.is("POST", "/commit/"), Fault.stallAfter(1));
    HubPublisher stoppable = at.publisher().stoppedWhen(() -> at.received("POST", "/commit/") == 1);
    long start = System.nanoTime();

    assertThatThrownBy(() -> stoppable.publish(Dataset.EVAL, at.files))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("stopped");

    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    assertThat(elapsed).isLessThan(HubOptions.DEFAULT_DOWNLOAD_TIMEOUT);
  }

  @Test
  void aPathThatLeadsOutOfTheRepositoryIsRefused() {
    at.files.put("../evil", at.files.get(SMALL));

    assertThatThrownBy(() -> at.publish()).hasMessageContaining("'../evil'");
    assertThat(at.hub.requests()).isEmpty();
  }

  @Test
  void someoneElsesNameIsRefused() {
    at.hub.addUser("bob", "hf_bob");

    assertThatThrownBy(
            () ->
                HubPublisher.of(at.options().build(), HubTarget.of("bob"))
                    .publish(Dataset.EVAL, at.files))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("rights");
  }
}
