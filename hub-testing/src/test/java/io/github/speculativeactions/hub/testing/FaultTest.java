package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Client.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultTest extends HubTest {

  private static final String ADD =
      "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"a\"}}";

  private String content = "";

  @BeforeEach
  void hostAFile() {
    dataset.commit("One", Change.file("rows.parquet", "PAR1 0123456789"));
    content = stranger.head(FILES + "rows.parquet").header("Location");
  }

  @Test
  void aFaultHappensAsOftenAsPlannedAndOnlyToWhatFits() {
    hub.faults().times(2, request -> request.is("GET", "/tree/"), Fault.status(503));
    assertThat(hub.faults().left()).isEqualTo(2);
    assertThat(stranger.get(API).status()).isEqualTo(200);
    assertThat(stranger.get(API + "/tree/main").status()).isEqualTo(503);
    assertThat(stranger.get(API + "/tree/main").status()).isEqualTo(503);
    assertThat(stranger.get(API + "/tree/main").status()).isEqualTo(200);
    assertThat(hub.faults().left()).isZero();
    hub.faults().always(FaultTest::isAny, Fault.status(500));
    assertThat(stranger.get(API).status()).isEqualTo(500);
    assertThat(stranger.get(API).status()).isEqualTo(500);
    hub.faults().clear();
    assertThat(stranger.get(API).status()).isEqualTo(200);
    assertThat(hub.requests()).as("faults do not hide requests").hasSize(8);
  }

  @Test
  void aBodyIsRewrittenAndItsLengthIsThatOfTheNewText() {
    hub.faults()
        .once(FaultTest::isAny, Fault.rewritten(text -> text.replace("alice/ds", "alice/dataset")));
    Reply reply = stranger.get(API);
    assertThat(reply.json().path("id").stringValue()).isEqualTo("alice/dataset");
    assertThat(reply.header("Content-Length")).isEqualTo("" + reply.bytes().length);
  }

  @Test
  void aTokenMayOnlyRead() {
    hub.faults().once(FaultTest::isAny, Fault.tokenThatReads());
    JsonNode auth = alice.get("/api/whoami-v2").json().path("auth");
    assertThat(auth.path("accessToken").path("role").stringValue()).isEqualTo("read");
  }

  @Test
  void aStalledBodyStopsWhileTheConnectionStaysOpen() throws IOException {
    hub.faults().once(FaultTest::isForContent, Fault.stallAfter(4));
    URI url = URI.create(content);
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String head =
          "GET " + url.getRawPath() + '?' + url.getRawQuery() + " HTTP/1.1\r\nHost: x\r\n";
      socket.getOutputStream().write((head + "\r\n").getBytes(UTF_8));
      StringBuilder received = new StringBuilder();
      InputStream in = socket.getInputStream();
      while (received.indexOf("PAR1") < 0) {
        int next = in.read();
        assertThat(next).as("after " + received).isNotNegative();
        received.append((char) next);
      }
      assertThat(received.toString()).containsIgnoringCase("content-length: 15");
      socket.setSoTimeout(100);
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aCutBodyIsShorterThanAnnounced() {
    hub.faults().once(FaultTest::isForContent, Fault.cutAfter(4));
    assertThatThrownBy(() -> stranger.get(content)).isInstanceOf(UncheckedIOException.class);
    assertThat(stranger.get(content).bytes()).hasSize(15);
  }

  @Test
  void aCompressedBodyIsTheSameWithoutItsLength() throws IOException {
    hub.faults().times(2, FaultTest::isAny, Fault.gzip());
    Reply reply = stranger.get(content);
    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(reply.header("Content-Length")).isEmpty();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(reply.bytes())))
        .hasContent("PAR1 0123456789");
    assertThat(stranger.head(content).header("Content-Length")).isEmpty();
  }

  @Test
  void rangesAreIgnoredOrAnsweredWrongly() {
    hub.faults().once(FaultTest::isForContent, Fault.ignoreRange());
    Reply whole = stranger.get(content, "Range", "bytes=0-3");
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.bytes()).hasSize(15);
    hub.faults().once(FaultTest::isForContent, Fault.header("Content-Range", "bytes 5-8/15"));
    Reply wrong = stranger.get(content, "Range", "bytes=0-3");
    assertThat(wrong.status()).isEqualTo(206);
    assertThat(wrong.header("Content-Range")).isEqualTo("bytes 5-8/15");
    assertThat(wrong.text()).isEqualTo("PAR1");
    hub.faults().once(FaultTest::isForContent, Fault.rangeNotSatisfiable(7));
    Reply refused = stranger.get(content, "Range", "bytes=0-3");
    assertThat(refused.status()).isEqualTo(416);
    assertThat(refused.header("Content-Range")).isEqualTo("bytes */7");
  }

  @Test
  void aSignatureExpires() {
    hub.faults().once(FaultTest::isForContent, Fault.expiredSignature());
    Reply reply = stranger.get(content);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text()).contains("Request has expired");
  }

  @Test
  void waitsAreAskedForInThreeForms() {
    hub.faults().once(FaultTest::isAny, Fault.rateLimited(7));
    Reply limited = stranger.get(API);
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.header("RateLimit")).isEqualTo("\"api\";r=0;t=7");
    hub.faults().once(FaultTest::isAny, Fault.retryAfter(503, 3));
    assertThat(stranger.get(API).header("Retry-After")).isEqualTo("3");
    hub.faults()
        .once(FaultTest::isAny, Fault.retryAfter(429, Instant.parse("2026-01-02T03:04:05Z")));
    assertThat(stranger.get(API).header("Retry-After")).isEqualTo("Fri, 2 Jan 2026 03:04:05 GMT");
  }

  @Test
  void aCommitIsRefusedWithoutEffect() {
    String head = dataset.head("main");
    hub.faults().once(FaultTest::isCommit, Fault.conflict());
    hub.faults().once(FaultTest::isCommit, Fault.parentMoved());
    hub.faults().once(FaultTest::isCommit, Fault.hangUp());
    assertThat(alice.commit("alice/ds", ADD).status()).isEqualTo(409);
    assertThat(alice.commit("alice/ds", ADD).status()).isEqualTo(412);
    assertThatThrownBy(() -> alice.commit("alice/ds", ADD))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(dataset.head("main")).isEqualTo(head);
  }

  @Test
  void aCommitTakesPlaceAlthoughTheAnswerIsAnError() {
    hub.faults().once(FaultTest::isCommit, Fault.statusAfterwards(500));
    assertThat(alice.commit("alice/ds", ADD).status()).isEqualTo(500);
    assertThat(dataset.paths("main")).contains("a");
  }

  @Test
  void aCommitTakesPlaceAlthoughTheAnswerIsLost() {
    hub.faults().once(FaultTest::isCommit, Fault.loseAnswer());
    assertThatThrownBy(() -> alice.commit("alice/ds", ADD))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(dataset.paths("main")).contains("a");
    assertThat(hub.requests().stream().filter(FaultTest::isCommit)).as("sent once").hasSize(1);
  }

  @Test
  void redirectsLeadInACircleOrElsewhere() {
    hub.faults().times(2, FaultTest::isAny, Fault.redirectToItself());
    String target = FILES + "rows.parquet?download=true";
    Reply loop = stranger.get(target);
    assertThat(loop.status()).isEqualTo(307);
    assertThat(loop.header("Location")).isEqualTo(target);
    assertThat(stranger.get(target).header("Location")).isEqualTo(target);
    hub.faults()
        .once(FaultTest::isAny, Fault.redirect(302, URI.create("http://foreign.example/rows")));
    assertThat(stranger.get(target).header("Location")).isEqualTo("http://foreign.example/rows");
  }

  @Test
  void aListLeadsElsewhereOrHoldsADangerousName() {
    hub.faults().once(FaultTest::isAny, Fault.nextPage(URI.create("http://foreign.example/tree")));
    Reply page = stranger.get(API + "/tree/main");
    assertThat(page.header("Link")).isEqualTo("<http://foreign.example/tree>; rel=\"next\"");
    hub.faults().once(FaultTest::isAny, Fault.fileInTree("../../evil"));
    JsonNode entries = stranger.get(API + "/tree/main").json();
    assertThat(entries).hasSize(3);
    assertThat(entries.get(2).path("path").stringValue()).isEqualTo("../../evil");
  }

  @Test
  void aRepositoryIsRenamedOnTheWay() {
    hub.faults().once(FaultTest::isAny, Fault.after(() -> dataset.rename("alice/new")));
    assertThat(stranger.get(FILES + "rows.parquet").header("Location"))
        .isEqualTo("/datasets/alice/new/resolve/main/rows.parquet");
  }

  @Test
  void aBranchMovesBetweenTwoRequests() {
    String before = stranger.head(FILES + "rows.parquet").header("X-Repo-Commit");
    hub.faults()
        .once(
            request -> request.is("GET", "/resolve/"),
            Fault.after(() -> dataset.commit("Two", Change.file("rows.parquet", "PAR1 other"))));
    Reply after = stranger.get(FILES + "rows.parquet");
    assertThat(after.header("X-Repo-Commit")).isNotEqualTo(before);
    assertThat(after.header("X-Linked-Size")).isEqualTo("10");
  }

  @Test
  void anAnswerLacksAHeader() {
    hub.faults().once(FaultTest::isForContent, Fault.withoutHeader("ETag"));
    assertThat(stranger.get(content).header("ETag")).isEmpty();
    assertThat(stranger.get(content).header("ETag")).isNotEmpty();
  }

  @Test
  void aTreeOfTenThousandFilesComesInPages() {
    dataset.commit(
        "Many",
        IntStream.range(0, 10_000)
            .mapToObj(i -> Change.file("data/" + i + ".txt", ""))
            .toArray(Change[]::new));
    int pages = 0;
    int entries = 0;
    String next = API + "/tree/main?recursive=true";
    while (!next.isEmpty()) {
      Reply page = stranger.get(next.replace(hub.endpoint().toString(), ""));
      entries += page.json().size();
      next = page.header("Link").replaceFirst("<(.*)>.*", "$1");
      pages++;
    }
    assertThat(pages).isEqualTo(11);
    assertThat(entries).as("files, .gitattributes, rows.parquet and a folder").isEqualTo(10_003);
  }

  private static boolean isAny(ReceivedRequest request) {
    return true;
  }

  private static boolean isCommit(ReceivedRequest request) {
    return request.is("POST", "/commit/");
  }

  private static boolean isForContent(ReceivedRequest request) {
    return request.origin() == Origin.CONTENT;
  }
}
