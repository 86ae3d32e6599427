package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of uploads that did not end, for the next run and for nobody else. */
class UnfinishedUploadsTest {

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
  void partsThatHaveArrivedAreNotSentByTheNextRun() {
    breakOff();
    int before = at.hub.requests().size();

    at.publish();

    at.assertPublished();
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

    at.assertPublished();
  }

  @Test
  void aRecordThatIsNoneIsDropped() throws IOException {
    breakOff();
    Files.writeString(at.records().get(0), "{");

    at.publish();

    at.assertPublished();
  }

  /** Leaves a record, since the last of the parts never arrives. */
  private Path breakOff() {
    at.hub.faults().always(HubFixture::isLastPart, Fault.status(500));
    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    at.hub.faults().clear();
    return at.records().get(0);
  }

  private static boolean isVerification(ReceivedRequest request) {
    return request.is("POST", "/objects/verify");
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
    at.remove(HubFixture.SMALL);
    breakOff();
    int before = at.hub.requests().size();

    at.publish();

    List<ReceivedRequest> requests = at.hub.requests();
    assertThat(requests.subList(0, before)).noneMatch(UnfinishedUploadsTest::isVerification);
    assertThat(requests.subList(before, requests.size()))
        .filteredOn(UnfinishedUploadsTest::isVerification)
        .hasSize(1);
    assertThat(requests.subList(before, requests.size()))
        .as("the parts of the upload that is gone on with")
        .filteredOn(request -> request.is("PUT", ""))
        .hasSizeBetween(1, 3);
  }

  @Test
  void inAFolderThatOthersMayOpenNothingIsKept() throws IOException {
    Files.createDirectories(at.recordFolder());
    permit(at.recordFolder(), "rwxrwxrwx");
    at.hub.faults().always(HubFixture::isLastPart, Fault.status(500));

    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);

    assertThat(at.records()).isEmpty();
  }

  @Test
  void aRecordThatOthersMayWriteIsNotBelieved() throws IOException {
    at.remove(HubFixture.SMALL);
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

    at.assertPublished();
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
    at.putRows(HubFixture.SMALL, 701);

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

    at.assertPublished();
  }

  @Test
  void whatAKilledRunHasSentIsNotSentAgain() {
    at.hub.faults().always(HubFixture::isCommit, Fault.status(403));
    assertThatThrownBy(() -> at.publish()).isInstanceOf(HubException.class);
    at.hub.faults().clear();
    long sent = at.received("PUT", "");

    at.publish();

    at.assertPublished();
    assertThat(at.received("PUT", "")).isEqualTo(sent);
  }
}
