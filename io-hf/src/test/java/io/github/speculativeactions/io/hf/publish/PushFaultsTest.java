package io.github.speculativeactions.io.hf.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushFaultsTest {

  private static final String SMALL = "data/train-00000-of-00002.parquet";
  private static final String IN_PARTS = "data/train-00001-of-00002.parquet";

  private HubFixture at;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    at = new HubFixture(folder);
    at.putRows(SMALL, 700);
    at.putRows(IN_PARTS, 1_500);
  }

  @AfterEach
  void stop() throws IOException {
    at.close();
  }

  private static boolean isCommit(ReceivedRequest request) {
    return request.is("POST", "/commit/");
  }

  private static boolean isPart(ReceivedRequest request) {
    return request.is("PUT", "") && request.bodySize().orElse(0L) == 300;
  }

  private void assertPublished() {
    assertThat(at.dataset().paths("main")).contains("README.md", SMALL, IN_PARTS);
    assertThat(at.hub.faults().left()).isZero();
  }

  @Test
  void aCommitOfSomebodyElseIsKept() {
    at.dataset();
    at.hub
        .faults()
        .once(
            PushFaultsTest::isCommit,
            Fault.after(
                () -> at.dataset().commit("Be quicker", Change.file("notes.txt", "theirs"))));

    at.publish();

    assertPublished();
    assertThat(at.dataset().paths("main")).contains("notes.txt");
    assertThat(at.received("POST", "/commit/")).isEqualTo(2);
    assertThat(at.received("PUT", "")).isEqualTo(5);
  }

  @Test
  void aConflictIsWaitedFor() {
    at.hub.faults().times(2, PushFaultsTest::isCommit, Fault.conflict());

    at.publish();

    assertPublished();
  }

  @Test
  void aRepositoryThatIsBeingMadeOrDeletedIsMadeLater() {
    at.hub.faults().times(2, request -> request.is("POST", "/repos/create"), Fault.conflict());

    at.publish();

    assertPublished();
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

    assertPublished();
  }

  @Test
  void aCommitThatIsLimitedIsMadeLater() {
    at.hub.faults().once(PushFaultsTest::isCommit, Fault.retryAfter(429, 100));

    at.publish();

    assertPublished();
    assertThat(at.received("POST", "/commit/")).isEqualTo(2);
  }

  @Test
  void conflictsWithoutEndEnd() {
    at.hub.faults().always(PushFaultsTest::isCommit, Fault.conflict());

    assertThatThrownBy(() -> at.publish()).isInstanceOf(ConflictException.class);
    assertThat(at.received("POST", "/commit/")).isEqualTo(3);
  }

  @Test
  void aHeadThatMovesEveryTimeIsFollowedAsOftenAsRetriesAreAllowed() {
    at.dataset();
    at.hub
        .faults()
        .always(
            PushFaultsTest::isCommit,
            Fault.after(() -> at.dataset().commit("Be quicker", Change.file("notes.txt", now()))));

    assertThatThrownBy(() -> at.publish()).isInstanceOf(PreconditionFailedException.class);
    assertThat(at.received("POST", "/commit/")).isEqualTo(3);
  }

  private String now() {
    return at.hub.requests().size() + " requests";
  }

  @Test
  void aHeadThatIsSaidToMoveButDoesNotEndsIt() {
    at.hub.faults().always(PushFaultsTest::isCommit, Fault.parentMoved());

    assertThatThrownBy(() -> at.publish()).isInstanceOf(PreconditionFailedException.class);
    assertThat(at.received("POST", "/commit/")).isEqualTo(2);
  }

  @Test
  void aLostAnswerMakesNoSecondCommit() {
    at.hub.faults().once(PushFaultsTest::isCommit, Fault.loseAnswer());

    Published published = at.publish();

    assertPublished();
    assertThat(published.commit()).isEqualTo(at.dataset().head("main"));
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"/preupload/, 1", "/complete_multipart, 1", "/objects/verify, 2", "/commit/, 1"})
  void whatTheHubDoesSlowlyIsNotLost(String work, int times) {
    Duration downloads = Duration.ofMillis(500);
    at.hub
        .faults()
        .once(
            request -> request.is("POST", work),
            Fault.after(() -> sleep(downloads.multipliedBy(3))));

    HubPublisher.of(at.options().downloadTimeout(downloads).build(), HubTarget.of("alice"))
        .publish(Dataset.EVAL, at.files);

    assertPublished();
    assertThat(at.received("POST", work)).isEqualTo(times);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anErrorAfterTheCommitMakesNoSecondCommit() {
    at.hub.faults().once(PushFaultsTest::isCommit, Fault.statusAfterwards(500));

    Published published = at.publish();

    assertPublished();
    assertThat(published.commit()).isEqualTo(at.dataset().head("main"));
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @Test
  void aLostAnswerToAMergeMakesNoSecondCommit() {
    at.dataset().commit("Begin", Change.file("README.md", "---\nlicense: mit\n---\n# Mine\n"));
    at.hub.faults().once(PushFaultsTest::isCommit, Fault.loseAnswer());

    at.publish();

    assertPublished();
    assertThat(at.received("POST", "/commit/")).isEqualTo(1);
  }

  @Test
  void anExpiredPartIsOfferedAnew() {
    at.hub.faults().once(PushFaultsTest::isPart, Fault.expiredSignature());

    at.publish();

    assertPublished();
    assertThat(at.received("POST", "/objects/batch")).isEqualTo(2);
  }

  @Test
  void partsThatHaveArrivedAreNotSentByTheNextRun() {
    breakOff();
    int before = at.hub.requests().size();

    at.publish();

    assertPublished();
    assertThat(at.hub.requests().subList(before, at.hub.requests().size()))
        .filteredOn(request -> request.is("PUT", "") && request.bodySize().orElse(0L) == 400)
        .isEmpty();
    assertThat(at.records()).isEmpty();
  }

  @Test
  void aRecordThatIsOfNoUseAnyMoreCostsNoMoreThanTheParts() throws IOException {
    Path record = breakOff();
    Files.writeString(record, Files.readString(record).replaceAll("(?m)^0 .*$", "0 \"ab\" 0"));

    at.publish();

    assertPublished();
  }

  @Test
  void aRecordThatIsNoneIsDropped() throws IOException {
    breakOff();
    Files.writeString(at.records().get(0), "{");

    at.publish();

    assertPublished();
  }

  /** Leaves a record, since the last of the parts never arrives. */
  private Path breakOff() {
    at.hub.faults().always(PushFaultsTest::isPart, Fault.status(500));
    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    at.hub.faults().clear();
    return at.records().get(0);
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void nobodyElseMayReadWhatIsKeptAndTheTokenIsNotInIt() throws IOException {
    Path record = breakOff();

    assertThat(Files.readString(record)).contains("partNumber=1").doesNotContain(HubFixture.SECRET);
    assertThat(Files.getPosixFilePermissions(record))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(record.resolveSibling(".")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(at.requests("POST", "/objects/batch"))
        .allSatisfy(request -> assertThat(request.header("Authorization")).isPresent());
  }

  @Test
  void aFileIsCheckedAfterAnInterruptionToo() {
    at.remove(SMALL);
    breakOff();

    at.publish();

    assertThat(at.received("POST", "/objects/verify")).isEqualTo(1);
  }

  @Test
  void inAFolderThatOthersMayOpenNothingIsKept() throws IOException {
    Files.createDirectories(at.recordFolder());
    permit(at.recordFolder(), "rwxrwxrwx");
    at.hub.faults().always(PushFaultsTest::isPart, Fault.status(500));

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);

    assertThat(at.records()).isEmpty();
  }

  @Test
  void aRecordThatOthersMayWriteIsNotBelieved() throws IOException {
    at.remove(SMALL);
    permit(breakOff(), "rw-rw-rw-");
    long sent = at.received("PUT", "");

    at.publish();

    assertThat(at.received("PUT", "") - sent).isEqualTo(4);
  }

  @Test
  void aLinkInThePlaceOfARecordIsNotFollowed() throws IOException {
    Path record = breakOff();
    Path theirs = Files.writeString(at.recordFolder().resolveSibling("theirs"), "precious");
    Files.delete(record);
    Files.createSymbolicLink(record, theirs);

    at.publish();

    assertPublished();
    assertThat(theirs).hasContent("precious");
  }

  @Test
  void oldRecordsAreDeletedAndNoFileOfAnybodyElse() throws IOException {
    at.publish();
    Path old = Files.createFile(at.recordFolder().resolve("0".repeat(64) + "-" + "a".repeat(64)));
    Path theirs = Files.createFile(at.recordFolder().resolve("my-only-copy.parquet"));
    FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old, twoDaysAgo);
    Files.setLastModifiedTime(theirs, twoDaysAgo);
    at.putRows(SMALL, 701);

    at.publish();

    assertThat(old).doesNotExist();
    assertThat(theirs).exists();
  }

  @Test
  void aFolderOfTheUsersThatIsCalledLikeTheCacheIsLeftAlone() throws IOException {
    Path theirs = at.recordFolder().resolveSibling("hub-uploads");
    Files.createDirectories(theirs);
    Path file = Files.createFile(theirs.resolve("my-only-copy.parquet"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    at.publish();

    assertThat(file).exists();
  }

  @Test
  void besideACacheThatIsAWholeFileSystemNothingIsKept() throws IOException {
    Path root = at.recordFolder().getRoot();

    UnfinishedUploads none =
        UnfinishedUploads.of(
            at.options().cacheFolder(root).build(), RepositoryId.parse(HubFixture.ID));
    none.begin("a".repeat(64), "something");

    assertThat(none.read("a".repeat(64))).isEmpty();
  }

  @Test
  void whereNothingCanBeKeptItGoesOnWithout() throws IOException {
    Files.createDirectories(at.recordFolder().resolveSibling("."));
    Files.createFile(at.recordFolder());

    at.publish();

    assertPublished();
  }

  @Test
  void signaturesThatAlwaysExpireEndIt() {
    at.hub.faults().always(PushFaultsTest::isPart, Fault.expiredSignature());

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(HubException.class)
        .hasMessageNotContaining("ignature=");
    assertThat(at.received("POST", "/commit/")).isZero();
  }

  @Test
  void aPartWithoutItsTagIsAnErrorAndNothingIsCommitted() {
    at.hub.faults().once(PushFaultsTest::isPart, Fault.withoutHeader("ETag"));

    assertThatThrownBy(() -> at.publish())
        .isInstanceOf(HubException.class)
        .hasMessageContaining("no ETag of part 4");
    assertThat(at.received("POST", "/commit/")).isZero();
  }

  @Test
  void aPartThatFailsForAMomentIsSentAgain() {
    at.hub.faults().times(2, PushFaultsTest::isPart, Fault.status(503));

    at.publish();

    assertPublished();
    assertThat(at.received("POST", "/objects/batch")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/complete_multipart", "/objects/verify"})
  void aLostAnswerOfTheUploadSendsNoBytesAgain(String path) {
    at.hub.faults().once(request -> request.is("POST", path), Fault.loseAnswer());

    at.publish();

    assertPublished();
    assertThat(at.received("PUT", "")).isEqualTo(5);
  }

  @Test
  void whatAKilledRunHasSentIsNotSentAgain() {
    at.hub.faults().always(PushFaultsTest::isCommit, Fault.status(403));
    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    at.hub.faults().clear();
    long sent = at.received("PUT", "");

    at.publish();

    assertPublished();
    assertThat(at.received("PUT", "")).isEqualTo(sent);
  }

  @Test
  void aCardThatTheHubRefusesEndsItBeforeAnythingIsSent() throws IOException {
    at.put("README.md", "---\n\ta: b\n---\n".getBytes(UTF_8));

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    assertThat(at.received("PUT", "")).isZero();
  }

  @Test
  void aHubThatCannotCheckCardsOrTokensWillDo() {
    at.hub.faults().always(request -> request.is("POST", "/validate-yaml"), Fault.status(404));
    at.hub.faults().always(request -> request.is("GET", "/whoami-v2"), Fault.status(404));

    at.publisher().check();
    at.publish();

    assertPublished();
  }

  @Test
  void anInterruptionEndsIt() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(at.received("POST", "/commit/")).isZero();
  }
}
