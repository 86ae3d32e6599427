package io.github.speculativeactions.io.hf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubFaultsTest {

  private static final byte[] LARGE = Reading.noise(300_000);
  private static final String FILE = "hf://datasets/alice/ds/large.parquet";
  @TempDir Path home;
  private Reading reading;
  private StoredFile file;

  @BeforeEach
  void start() throws IOException {
    reading = new Reading(TestHub.start(), home);
    reading.hub.dataset("alice/ds").commit("Begin", Change.file("large.parquet", LARGE));
    file = reading.file(FILE);
  }

  @AfterEach
  void stop() throws IOException {
    reading.close();
  }

  @Test
  void aDownloadThatBreaksOffGoesOnWhereItWas() throws IOException {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.cutAfter(100_000));
    assertThat(Reading.allOf(file)).isEqualTo(LARGE);
    assertThat(lastRange()).isEqualTo("bytes=100000-299999");
  }

  @Test
  void aDownloadThatStandsStillGoesOnWhereItWas() throws IOException {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.stallAfter(131_072));
    assertThat(Reading.allOf(file)).isEqualTo(LARGE);
    assertThat(lastRange()).isEqualTo("bytes=131072-299999");
  }

  @Test
  void aDownloadThatBringsNothingAnyMoreIsGivenUpAndGoneOnWithLater() throws IOException {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.cutAfter(100_000));
    reading.hub.faults().always(HubFaultsTest::isForContent, Fault.cutAfter(0));
    assertThatThrownBy(() -> Reading.allOf(file)).hasMessageContaining("large.parquet");
    reading.hub.faults().clear();

    assertThat(Reading.allOf(reading.file(FILE))).isEqualTo(LARGE);
    assertThat(lastRange()).isEqualTo("bytes=100000-299999");
  }

  @Test
  void aRangeThatBreaksOffGoesOnWhereItWas() throws IOException {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.cutAfter(1_000));
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.stallAfter(500));
    assertThat(Reading.rangeOf(file, 100, 5_000)).isEqualTo(Arrays.copyOfRange(LARGE, 100, 5_100));
    assertThat(lastRange()).isEqualTo("bytes=1600-5099");
  }

  @Test
  void aWholeFileIsNotTakenForARange() {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.ignoreRange());
    assertThatThrownBy(() -> Reading.rangeOf(file, 100, 5))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("the range was not heeded");
  }

  @Test
  void anotherRangeIsNotTaken() {
    reading
        .hub
        .faults()
        .once(HubFaultsTest::isForContent, Fault.header("Content-Range", "bytes 101-105/300000"));
    assertThatThrownBy(() -> Reading.rangeOf(file, 100, 5))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("bytes=100-104");
  }

  @Test
  void aRangeOfAFileOfAnotherSizeIsNotTaken() {
    reading
        .hub
        .faults()
        .once(HubFaultsTest::isForContent, Fault.header("Content-Range", "bytes 100-104/300001"));
    assertThatThrownBy(() -> Reading.rangeOf(file, 100, 5))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("300001")
        .hasMessageContaining("300000");
  }

  @Test
  void anExpiredSignatureIsAskedForAnew() throws IOException {
    Reading.rangeOf(file, 0, 5);
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.expiredSignature());
    assertThat(Reading.rangeOf(file, 100, 5)).isEqualTo(Arrays.copyOfRange(LARGE, 100, 105));
    assertThat(reading.contentRequests())
        .filteredOn(request -> request.origin() == Origin.HUB)
        .hasSize(2);
  }

  @Test
  void aSignatureThatIsNeverAcceptedIsNotAskedForForEver() throws IOException {
    Reading.rangeOf(file, 0, 5);
    reading.hub.faults().always(HubFaultsTest::isForContent, Fault.expiredSignature());
    assertThatThrownBy(() -> Reading.rangeOf(file, 100, 5))
        .isInstanceOf(HubException.class)
        .hasMessageNotContaining("Signature=");
    assertThat(reading.contentRequests()).hasSize(5);
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() throws IOException {
    reading.hub.faults().times(3, HubFaultsTest::isForContent, Fault.status(503));
    reading.hub.faults().once(request -> request.is("GET", "/resolve/"), Fault.rateLimited(1));
    assertThat(Reading.rangeOf(file, 100, 5)).isEqualTo(Arrays.copyOfRange(LARGE, 100, 105));
    assertThat(reading.hub.faults().left()).isZero();
  }

  @Test
  void anEncodedFileIsNotTaken() {
    reading.hub.faults().once(HubFaultsTest::isForContent, Fault.gzip());
    assertThatThrownBy(() -> Reading.allOf(file))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("gzip");
  }

  @Test
  void fromHttpsNothingIsAskedByHttp() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    try (TestHub secure = TestHub.startSecurely(HubSettings.defaults())) {
      SSLContext.setDefault(secure.sslContext());
      secure.dataset("alice/ds").commit("Begin", Change.file("large.parquet", LARGE));
      StoredFile secureFile = new Reading(secure, home).file(FILE);
      assertThat(Reading.rangeOf(secureFile, 0, 5)).isEqualTo(Arrays.copyOfRange(LARGE, 0, 5));

      URI http = URI.create(reading.hub.contentOrigin() + "/x");
      secure.faults().always(HubFaultsTest::isForContent, Fault.redirect(302, http));
      assertThatThrownBy(() -> Reading.rangeOf(secureFile, 100, 5))
          .isInstanceOf(HubException.class)
          .hasMessageContaining("from https to http");
      assertThat(reading.contentRequests()).isEmpty();
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  private static boolean isForContent(ReceivedRequest request) {
    return request.origin() == Origin.CONTENT;
  }

  private String lastRange() {
    var requests = reading.contentRequests();
    return requests.get(requests.size() - 1).header("Range").orElse("");
  }
}
