package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushFaultsTest {

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
  void aCommitOfSomebodyElseIsKept() {
    at.dataset();
    at.hub
        .faults()
        .once(
            HubFixture::isCommit,
            Fault.after(
                () -> at.dataset().commit("Be quicker", Change.file("notes.txt", "theirs"))));

    at.publish();

    at.assertPublished();
    assertThat(at.dataset().paths("main")).contains("notes.txt");
    assertThat(at.received("POST", "/commit/")).isEqualTo(2);
    assertThat(at.received("PUT", "")).isEqualTo(5);
  }

  @Test
  void aConflictIsWaitedFor() {
    at.hub.faults().times(2, HubFixture::isCommit, Fault.conflict());

    at.publish();

    at.assertPublished();
  }

  @Test
  void aRepositoryThatIsBeingMadeOrDeletedIsMadeLater() {
    at.hub.faults().times(2, request -> request.is("POST", "/repos/create"), Fault.conflict());

    at.publish();

    at.assertPublished();
    assertThat(at.received("POST", "/repos/create")).isEqualTo(3);
  }

  @Test
  void aRepositoryThatCanNeverBeMadeEndsIt() {
    at.hub.faults().always(request -> request.is("POST", "/repos/create"), Fault.conflict());

    assertThatThrownBy(() -> at.publish()).isInstanceOf(RepositoryNotFoundException.class);
    assertThat(at.received("POST", "/repos/create")).isEqualTo(3);
  }

  @Test
  void aLostAnswerToTheMakingOfARepositoryMakesNoOther() {
    at.hub.faults().once(request -> request.is("POST", "/repos/create"), Fault.loseAnswer());

    at.publish();

    at.assertPublished();
  }

  @Test
  void aCommitThatIsLimitedIsMadeLater() {
    at.hub.faults().once(HubFixture::isCommit, Fault.retryAfter(429, 100));

    at.publish();

    at.assertPublished();
    assertThat(at.received("POST", "/commit/")).isEqualTo(2);
  }

  @Test
  void conflictsWithoutEndEnd() {
    at.hub.faults().always(HubFixture::isCommit, Fault.conflict());

    assertThatThrownBy(() -> at.publish()).isInstanceOf(ConflictException.class);
    assertThat(at.received("POST", "/commit/")).isEqualTo(3);
  }

  @Test
  void aHeadThatMovesEveryTimeIsFollowedAsOftenAsRetriesAreAllowed() {
    at.dataset();
    at.hub
        .faults()
        .always(
            HubFixture::isCommit,
            Fault.after(() -> at.dataset().commit("Be quicker", Change.file("notes.txt", now()))));

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessageEndingWith(
            "others committed to %s each time; try again when they are done", HubFixture.ID);
    assertThat(at.received("POST", "/commit/")).isEqualTo(3);
  }

  private String now() {
    return at.hub.requests().size() + " requests";
  }

  @Test
  void aHeadThatIsSaidToMoveButDoesNotEndsIt() {
    at.hub.faults().always(HubFixture::isCommit, Fault.parentMoved());

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessageContaining(
            "yet %s is still at the commit %s; a token that may only open pull requests",
            HubFixture.ID, at.dataset().head("main"));
    assertThat(at.received("POST", "/commit/")).isEqualTo(3);
  }

  @Test
  void aHeadThatIsSaidToMoveTwiceButDoesNotIsCommittedToInTheEnd() {
    at.hub.faults().times(2, HubFixture::isCommit, Fault.parentMoved());

    at.publish();

    at.assertPublished();
  }

  @Test
  void aLostAnswerMakesNoSecondCommit() {
    at.hub.faults().once(HubFixture::isCommit, Fault.loseAnswer());

    Published published = at.publish();

    at.assertPublished();
    assertThat(published.commit()).isEqualTo(at.dataset().head("main"));
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @Test
  void anErrorAfterTheCommitMakesNoSecondCommit() {
    at.hub.faults().once(HubFixture::isCommit, Fault.statusAfterwards(500));

    Published published = at.publish();

    at.assertPublished();
    assertThat(published.commit()).isEqualTo(at.dataset().head("main"));
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @Test
  void aLostAnswerToAMergeMakesNoSecondCommit() {
    at.dataset().commit("Begin", Change.file("README.md", "---\nlicense: mit\n---\n# Mine\n"));
    at.hub.faults().once(HubFixture::isCommit, Fault.loseAnswer());

    at.publish();

    at.assertPublished();
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @Test
  void anExpiredPartIsOfferedAnew() {
    at.hub.faults().once(HubFixture::isLastPart, Fault.expiredSignature());

    at.publish();

    at.assertPublished();
    assertThat(at.received("POST", "/objects/batch")).isEqualTo(2);
  }

  @Test
  void signaturesThatAlwaysExpireEndIt() {
    at.hub.faults().always(HubFixture::isLastPart, Fault.expiredSignature());

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(HubException.class)
        .hasMessageNotContaining("ignature=");
    assertThat(at.received("POST", "/commit/")).isZero();
  }

  @Test
  void aPartWithoutItsTagIsAnErrorAndNothingIsCommitted() {
    at.hub.faults().once(HubFixture::isLastPart, Fault.withoutHeader("ETag"));

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(HubException.class)
        .hasMessageContaining("no ETag of part 4");
    assertThat(at.received("POST", "/commit/")).isZero();
  }

  @Test
  void aPartThatFailsForAMomentIsSentAgain() {
    at.hub.faults().times(2, HubFixture::isLastPart, Fault.status(503));

    at.publish();

    at.assertPublished();
    assertThat(at.received("POST", "/objects/batch")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/complete_multipart", "/objects/verify"})
  void aLostAnswerOfTheUploadSendsNoBytesAgain(String path) {
    at.hub.faults().once(request -> request.is("POST", path), Fault.loseAnswer());

    at.publish();

    at.assertPublished();
    assertThat(at.received("PUT", "")).isEqualTo(5);
  }

  @Test
  void aCardThatTheHubRefusesEndsItBeforeAnythingIsSent() {
    at.hub.faults().always(request -> request.is("POST", "/validate-yaml"), Fault.status(400));

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    assertThat(at.received("PUT", "")).isZero();
  }

  @Test
  void aHubThatCannotCheckCardsOrTokensWillDo() {
    at.hub.faults().always(request -> request.is("POST", "/validate-yaml"), Fault.status(404));
    at.hub.faults().always(request -> request.is("GET", "/whoami-v2"), Fault.status(404));

    at.publisher().check();
    at.publish();

    at.assertPublished();
  }

  @Test
  void anInterruptionEndsIt() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(at.received("POST", "/commit/")).isZero();
  }
}
