package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.hub.testing.Client.Reply;
import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadTest extends HubTest {

  private static final byte[] ROWS = "PAR1 0123456789 and 0123456789".getBytes(UTF_8);
  private static final String BATCH = "/datasets/alice/ds.git/info/lfs/objects/batch";

  @Override
  HubSettings settings() {
    return HubSettings.defaults().withParts(20, 12);
  }

  @Test
  void preuploadSaysWhichFilesAreLargeAndWhatIsThere() {
    dataset.commit("One", Change.file("a.txt", "one"));
    JsonNode files =
        alice
            .post(
                API + "/preupload/main",
                "{\"files\":[{\"path\":\"a.txt\",\"sample\":\"b25l\",\"size\":3},"
                    + "{\"path\":\"b.parquet\",\"sample\":\"UEFSMQ==\",\"size\":4},"
                    + "{\"path\":\"empty.parquet\",\"sample\":\"\",\"size\":0},"
                    + "{\"path\":\"c.txt\",\"sample\":\"AAE=\",\"size\":2},"
                    + "{\"path\":\"d.txt\",\"sample\":\"eA==\",\"size\":10000001}]}")
            .json()
            .path("files");
    List<String> modes = new ArrayList<>();
    files.forEach(file -> modes.add(file.path("uploadMode").stringValue()));
    assertThat(modes).containsExactly("regular", "lfs", "regular", "lfs", "lfs");
    assertThat(files.get(0).path("oid").stringValue())
        .isEqualTo("43dd47ea691c90a5fa7827892c70241913351963");
    assertThat(files.get(1).has("oid")).isFalse();
  }

  @Test
  void aSmallObjectIsUploadedWholeAndThenCommitted() throws IOException {
    byte[] small = Arrays.copyOf(ROWS, 10);
    JsonNode object = batch(small, "basic");
    assertThat(commitOf(small).status()).isEqualTo(400);
    assertThat(verify(small).status()).isEqualTo(404);
    String url = object.path("actions").path("upload").path("href").stringValue();
    assertThat(alice.put(url, small).status()).isEqualTo(200);
    assertThat(verify(small).status()).isEqualTo(200);
    assertThat(commitOf(small).status()).isEqualTo(200);
    assertThat(dataset.open("main", "rows.parquet")).hasBinaryContent(small);
    assertThat(batch(small, "basic").has("actions")).isFalse();
  }

  @Test
  void aLargeObjectIsUploadedInPartsInAnyOrder() throws IOException {
    JsonNode upload = batch(ROWS, "multipart").path("actions").path("upload");
    JsonNode header = upload.path("header");
    assertThat(header.path("chunk_size").stringValue()).isEqualTo("12");
    assertThat(header).hasSize(4);
    String third = putPart(header, 3);
    String first = putPart(header, 1);
    String completion = upload.path("href").stringValue();
    assertThat(complete(completion, first, third).status()).isEqualTo(400);
    String second = putPart(header, 2);
    assertThat(complete(completion, first, third, second).status()).isEqualTo(400);
    assertThat(complete(completion, first, second, third).status()).isEqualTo(200);
    assertThat(commitOf(ROWS).status()).isEqualTo(200);
    assertThat(dataset.open("main", "rows.parquet")).hasBinaryContent(ROWS);
  }

  @Test
  void storageRefusesTokensChunksOtherSizesAndOtherBytes() throws IOException {
    byte[] small = Arrays.copyOf(ROWS, 10);
    String url = batch(small, "basic").path("actions").path("upload").path("href").stringValue();
    assertThat(alice.put(url, small, "Authorization", "Bearer hf_alice").status()).isEqualTo(400);
    Reply chunked =
        alice.send("PUT", url, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)));
    assertThat(chunked.status()).isEqualTo(501);
    assertThat(chunked.text()).contains("<Code>NotImplemented</Code>");
    assertThat(alice.put(url, Arrays.copyOf(small, 9)).status()).isEqualTo(400);
    assertThat(alice.put(url, Arrays.copyOfRange(ROWS, 1, 11)).text()).contains("BadDigest");
    assertThat(commitOf(small).status()).isEqualTo(400);
    assertThat(alice.put(url, small).status()).isEqualTo(200);
  }

  @Test
  void anUploadThatBreaksOffStoresNothing() throws IOException {
    byte[] small = Arrays.copyOf(ROWS, 10);
    URI url =
        URI.create(batch(small, "basic").path("actions").path("upload").path("href").stringValue());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head = "PUT " + url.getRawPath() + '?' + url.getRawQuery() + " HTTP/1.1\r\n";
      out.write((head + "Host: x\r\nContent-Length: 10\r\n\r\n12345").getBytes(UTF_8));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).doesNotContain(" 200 ");
    }
    assertThat(verify(small).status()).isEqualTo(404);
  }

  @Test
  void anObjectWithoutBytesOrWithoutASha256IsRefusedAlone() {
    JsonNode objects =
        alice
            .post(
                BATCH,
                "{\"operation\":\"upload\",\"hash_algo\":\"sha_256\",\"transfers\":[\"basic\"],"
                    + "\"objects\":[{\"oid\":\""
                    + "0".repeat(64)
                    + "\",\"size\":0},"
                    + "{\"oid\":\"abc\",\"size\":1},{\"oid\":\""
                    + "1".repeat(64)
                    + "\",\"size\":1}]}")
            .json()
            .path("objects");
    assertThat(objects.get(0).path("error").path("code").intValue()).isEqualTo(422);
    assertThat(objects.get(1).has("error")).isTrue();
    assertThat(objects.get(2).has("error")).isFalse();
    assertThat(objects.get(2).path("actions").has("upload")).isTrue();
  }

  @Test
  void uploadsAreInATemporaryFolderUntilTheHubIsClosed() throws IOException {
    byte[] small = Arrays.copyOf(ROWS, 10);
    String url = batch(small, "basic").path("actions").path("upload").path("href").stringValue();
    alice.put(url, small);
    commitOf(small);
    hub.close();
    assertThatThrownBy(() -> dataset.open("main", "rows.parquet")).isInstanceOf(IOException.class);
  }

  private JsonNode batch(byte[] content, String transfer) throws IOException {
    JsonNode answer =
        alice
            .post(
                BATCH,
                "{\"operation\":\"upload\",\"transfers\":[\"basic\",\"multipart\"],\"objects\":[{"
                    + object(content)
                    + "}],\"hash_algo\":\"sha256\"}")
            .json();
    assertThat(answer.path("objects").get(0).has("error")).isFalse();
    if (answer.path("objects").get(0).has("actions")) {
      assertThat(answer.path("transfer").stringValue()).isEqualTo(transfer);
    }
    return answer.path("objects").get(0);
  }

  private String putPart(JsonNode header, int part) {
    byte[] bytes = Arrays.copyOfRange(ROWS, (part - 1) * 12, Math.min(ROWS.length, part * 12));
    Reply reply = alice.put(header.path("0000" + part).stringValue(), bytes);
    assertThat(reply.status()).isEqualTo(200);
    return reply.header("ETag");
  }

  private Reply complete(String url, String... etags) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < etags.length; i++) {
      parts.append(i == 0 ? "" : ",").append("{\"partNumber\":").append(i + 1);
      parts.append(",\"etag\":\"").append(etags[i].replace("\"", "\\\"")).append("\"}");
    }
    return alice.post(url, "{\"parts\":[" + parts + "]}");
  }

  private Reply verify(byte[] content) throws IOException {
    return alice.post(BATCH.replace("batch", "verify"), '{' + object(content) + '}');
  }

  private Reply commitOf(byte[] content) throws IOException {
    return alice.commit(
        "alice/ds",
        "{\"key\":\"lfsFile\",\"value\":{\"path\":\"rows.parquet\",\"algo\":\"sha256\","
            + object(content)
            + "}}");
  }

  private static String object(byte[] content) throws IOException {
    String sha256 = Hashes.sha256(Content.of(content));
    return "\"oid\":\"" + sha256 + "\",\"size\":" + content.length;
  }
}
