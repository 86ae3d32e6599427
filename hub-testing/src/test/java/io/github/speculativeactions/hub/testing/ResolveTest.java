package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Client.Reply;
import io.github.speculativeactions.hub.testing.HubSettings.FileAnswers;
import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest extends HubTest {

  private static final byte[] ROWS = "PAR1 0123456789".getBytes(UTF_8);

  @Test
  void aSmallFileIsRedirectedToTheHubsCache() {
    String commit = dataset.commit("One", Change.file("a b/é.md", "# Rows\n"));
    Reply head = stranger.head("/datasets/alice/ds/resolve/main/a%20b/%C3%A9.md");
    assertThat(head.status()).isEqualTo(307);
    assertThat(head.header("X-Repo-Commit")).isEqualTo(commit);
    assertThat(head.header("X-Linked-Size")).isEqualTo("7");
    assertThat(head.header("Content-Length")).isNotEqualTo("7");
    String location = head.header("Location");
    assertThat(location)
        .startsWith("/api/resolve-cache/datasets/alice/ds/" + commit + "/a%20b/%C3%A9.md?");
    Reply cached = stranger.get(location);
    assertThat(cached.status()).isEqualTo(200);
    assertThat(cached.text()).isEqualTo("# Rows\n");
    assertThat(cached.header("ETag")).isEqualTo(head.header("X-Linked-ETag"));
  }

  @Test
  void aSmallFilesTagIsGitsBlobAndALargeOnesIsTheSha256() throws IOException {
    dataset.commit("One", Change.file("a.txt", "one"), Change.file("rows.parquet", ROWS));
    assertThat(stranger.head(FILES + "a.txt").header("X-Linked-ETag"))
        .isEqualTo("\"43dd47ea691c90a5fa7827892c70241913351963\"");
    assertThat(stranger.head(FILES + "rows.parquet").header("X-Linked-ETag"))
        .isEqualTo('"' + Hashes.sha256(Content.of(ROWS)) + '"');
  }

  @Test
  void aLargeFileIsRedirectedToASignedUrlElsewhere() {
    dataset.commit("One", Change.file("rows.parquet", ROWS));
    Reply head = stranger.head(FILES + "rows.parquet");
    assertThat(head.status()).isEqualTo(302);
    String location = head.header("Location");
    assertThat(location).startsWith(hub.contentOrigin().toString());
    assertThat(URI.create(location).getHost()).isNotEqualTo(hub.endpoint().getHost());
    assertThat(stranger.get(location).bytes()).isEqualTo(ROWS);
    assertThat(stranger.head(location).header("Content-Length")).isEqualTo("15");
    assertThat(stranger.get(location).header("ETag")).isNotEqualTo(head.header("X-Linked-ETag"));
  }

  @Test
  void rangesAreServedAndThoseOutsideRefused() {
    dataset.commit("One", Change.file("rows.parquet", ROWS), Change.file("a.txt", "0123456789"));
    for (String file : new String[] {"rows.parquet", "a.txt"}) {
      String location = stranger.head(FILES + file).header("Location");
      int size = file.equals("a.txt") ? 10 : 15;
      Reply range = stranger.get(location, "Range", "bytes=2-4");
      assertThat(range.status()).isEqualTo(206);
      assertThat(range.header("Content-Range")).isEqualTo("bytes 2-4/" + size);
      assertThat(range.bytes()).hasSize(3);
      assertThat(stranger.get(location, "Range", "bytes=-2").text()).isEqualTo("89");
      assertThat(stranger.get(location, "Range", "bytes=" + (size - 1) + "-99").text())
          .isEqualTo("9");
      Reply outside = stranger.get(location, "Range", "bytes=" + size + "-");
      assertThat(outside.status()).isEqualTo(416);
      assertThat(outside.header("Content-Range")).isEqualTo("bytes */" + size);
      assertThat(stranger.get(location, "Range", "lines=1-2").status()).isEqualTo(200);
    }
  }

  @Test
  void theContentOriginRefusesTokensForgedUrlsAndOtherMethods() {
    dataset.commit("One", Change.file("rows.parquet", ROWS));
    String location = stranger.head(FILES + "rows.parquet").header("Location");
    assertThat(stranger.get(location, "Authorization", "Bearer hf_alice").status()).isEqualTo(400);
    assertThat(stranger.get(location.replace("Expires=", "Expires=9")).status()).isEqualTo(403);
    assertThat(stranger.get(hub.contentOrigin() + "/objects/abc").text())
        .contains("<Code>SignatureDoesNotMatch</Code>");
    assertThat(stranger.put(location, ROWS).status()).isEqualTo(403);
  }

  @Test
  void whatTheClientHasIsNotSentAgain() {
    dataset.commit("One", Change.file("a.txt", "one"));
    String etag = stranger.head(FILES + "a.txt").header("X-Linked-ETag");
    assertThat(stranger.get(FILES + "a.txt", "If-None-Match", etag).status()).isEqualTo(304);
    dataset.commit("Two", Change.file("a.txt", "two"));
    assertThat(stranger.get(FILES + "a.txt", "If-None-Match", etag).status()).isEqualTo(307);
  }

  @Test
  void aMissingFileIsToldFromAMissingRevision() {
    String commit = dataset.head("main");
    Reply noFile = stranger.head(FILES + "nope.txt");
    assertThat(noFile.status()).isEqualTo(404);
    assertThat(noFile.header("X-Error-Code")).isEqualTo("EntryNotFound");
    assertThat(noFile.header("X-Repo-Commit")).isEqualTo(commit);
    Reply noRevision = stranger.get("/datasets/alice/ds/resolve/v9/a.txt");
    assertThat(noRevision.status()).isEqualTo(404);
    assertThat(noRevision.header("X-Error-Code")).isEqualTo("RevisionNotFound");
    assertThat(noRevision.text()).isEqualTo(noRevision.header("X-Error-Message"));
  }

  @Test
  void anEmptyFileHasNoBytesAndIsNoLfsObject() {
    dataset.commit("One", Change.file("empty.parquet", ""));
    Reply head = stranger.head(FILES + "empty.parquet");
    assertThat(head.status()).isEqualTo(307);
    assertThat(head.header("X-Linked-Size")).isEqualTo("0");
    assertThat(stranger.get(head.header("Location")).bytes()).isEmpty();
  }

  @Test
  void aSimpleMirrorServesEverythingItself() throws IOException {
    HubSettings direct = HubSettings.defaults().withFileAnswers(FileAnswers.DIRECT);
    try (TestHub mirror = TestHub.start(direct)) {
      mirror.dataset("alice/ds").commit("One", Change.file("rows.parquet", ROWS));
      Reply reply = Client.anonymous(mirror).get(FILES + "rows.parquet", "Range", "bytes=0-3");
      assertThat(reply.status()).isEqualTo(206);
      assertThat(reply.text()).isEqualTo("PAR1");
      assertThat(reply.header("ETag")).isEqualTo(reply.header("X-Linked-ETag"));
    }
  }

  @Test
  void aRawFileIsWhatGitHolds() {
    dataset.commit("One", Change.file("a.txt", "one"), Change.file("rows.parquet", ROWS));
    assertThat(stranger.get("/datasets/alice/ds/raw/main/a.txt").text()).isEqualTo("one");
    assertThat(stranger.get("/datasets/alice/ds/raw/main/rows.parquet").text())
        .startsWith("version https://git-lfs.github.com/spec/v1\noid sha256:")
        .endsWith("\nsize 15\n");
  }

  @Test
  void aLocalFileIsServedFromWhereItLies(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("rows.parquet"), ROWS);
    dataset.commit("One", Change.file("rows.parquet", file));
    String location = stranger.head(FILES + "rows.parquet").header("Location");
    assertThat(stranger.get(location, "Range", "bytes=5-7").text()).isEqualTo("012");
    Files.delete(file);
    assertThatThrownBy(() -> stranger.get(location)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void rangesReachTheEndOfFilesOfManyGigabytes() throws IOException {
    long size = 5L << 30;
    Content zeros =
        new Content() {
          @Override
          public long size() {
            return size;
          }

          @Override
          public InputStream open(long from) {
            return new ByteArrayInputStream(new byte[Math.toIntExact(size - from)]);
          }
        };
    Map<String, List<String>> headers = Map.of("range", List.of("bytes=" + (size - 4) + "-"));
    Answer end =
        ByteRange.answer(new ReceivedRequest(Origin.CONTENT, "GET", "/", "", headers), zeros);
    assertThat(end.body().bytes()).hasSize(4);
    assertThat(end.headers())
        .containsEntry("Content-Range", "bytes " + (size - 4) + "-" + (size - 1) + "/" + size);
  }
}
