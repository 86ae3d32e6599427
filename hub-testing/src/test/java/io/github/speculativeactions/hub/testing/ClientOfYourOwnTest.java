package io.github.speculativeactions.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the hub is used to test a client: here one of twenty lines, which is at the end. */
class ClientOfYourOwnTest {

  private TestHub hub;
  private HostedDataset dataset;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start();
    hub.addUser("alice", "hf_alice");
    dataset = hub.dataset("alice/ds");
    dataset.hide();
    dataset.commit("Add rows", Change.file("rows.parquet", "PAR1"));
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
  }

  @Test
  void aPrivateFileIsReadAndTheTokenStaysWithTheHub() throws Exception {
    assertThat(read("rows.parquet")).isEqualTo(dataset.text("main", "rows.parquet"));

    assertThat(hub.requests())
        .extracting(ReceivedRequest::origin)
        .containsExactly(Origin.HUB, Origin.CONTENT);
    assertThat(hub.requests().get(1).header("Authorization")).isEmpty();
  }

  @Test
  void aBusyHubIsAskedAgain() throws Exception {
    hub.faults().times(2, ClientOfYourOwnTest::isForAFile, Fault.retryAfter(503, 0));

    assertThat(read("rows.parquet")).isEqualTo("PAR1");

    assertThat(hub.faults().left()).isZero();
    assertThat(hub.requests()).filteredOn(ClientOfYourOwnTest::isForAFile).hasSize(3);
  }

  @Test
  void aFileThatBreaksOffIsAFailure() {
    hub.faults().always(it -> it.origin() == Origin.CONTENT, Fault.cutAfter(2));

    assertThatThrownBy(() -> read("rows.parquet")).isInstanceOf(IOException.class);
  }

  @Test
  void aFileThatSomebodyDeletesMeanwhileIsAFailure() {
    hub.faults()
        .once(
            ClientOfYourOwnTest::isForAFile,
            Fault.after(() -> dataset.commit("x", Change.delete("rows.parquet"))));

    assertThatThrownBy(() -> read("rows.parquet")).hasMessage("404 EntryNotFound");
  }

  private static boolean isForAFile(ReceivedRequest request) {
    return request.is("GET", "/resolve/");
  }

  private String read(String path) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    URI file = URI.create(hub.endpoint() + "/datasets/alice/ds/resolve/main/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(file).header("Authorization", "Bearer hf_alice").build();
    HttpResponse<String> answer;
    do {
      answer = client.send(request, BodyHandlers.ofString());
    } while (answer.statusCode() == 503);
    if (answer.statusCode() == 302) {
      URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
      // A new request, which does not bring the token.
      answer = client.send(HttpRequest.newBuilder(location).build(), BodyHandlers.ofString());
    }
    if (answer.statusCode() != 200) {
      String code = answer.headers().firstValue("X-Error-Code").orElse("");
      throw new IOException(answer.statusCode() + " " + code);
    }
    return answer.body();
  }
}
