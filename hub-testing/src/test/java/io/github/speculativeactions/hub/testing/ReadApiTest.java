package io.github.speculativeactions.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Client.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadApiTest extends HubTest {

  @Override
  HubSettings settings() {
    return HubSettings.defaults().withPageSize(3);
  }

  @Test
  void aBranchATagAndTheStartOfACommitIdAreResolvedToACommit() {
    String first = dataset.commit("One", Change.file("a.txt", "a"));
    dataset.tag("v1", "main");
    dataset.branch("feature/x", "main");
    String second = dataset.commit("Two", Change.delete("a.txt"));
    assertThat(sha("main")).isEqualTo(second);
    assertThat(sha("HEAD")).isEqualTo(second);
    assertThat(sha("v1")).isEqualTo(first);
    assertThat(sha("feature%2Fx")).isEqualTo(first);
    assertThat(sha(first.substring(0, 7))).isEqualTo(first);
    assertThat(stranger.get(API).json().path("sha").stringValue()).isEqualTo(second);
  }

  @Test
  void theSameCommitsHaveTheSameIdsOnEveryHub() throws Exception {
    String here = dataset.commit("One", Change.file("a.txt", "a"));
    try (TestHub other = TestHub.start()) {
      assertThat(other.dataset("alice/ds").commit("One", Change.file("a.txt", "a")))
          .isEqualTo(here);
    }
  }

  @Test
  void theFilesOfADatasetAreNamedAndMeasured() {
    dataset.commit("One", Change.file("a.txt", "abc"), Change.file("b.parquet", "PAR1"));
    JsonNode siblings = stranger.get(API + "?blobs=true").json().path("siblings");
    assertThat(siblings).hasSize(3);
    assertThat(siblings.get(1).path("rfilename").stringValue()).isEqualTo("a.txt");
    assertThat(siblings.get(1).path("size").intValue()).isEqualTo(3);
    assertThat(siblings.get(2).path("lfs").path("size").intValue()).isEqualTo(4);
  }

  @Test
  void aListIsReadPageByPage() {
    dataset.commit(
        "Many",
        IntStream.range(0, 7)
            .mapToObj(i -> Change.file("data/" + i, "" + i))
            .toArray(Change[]::new));
    List<String> found = new ArrayList<>();
    int pages = 0;
    String next = API + "/tree/main?recursive=true&expand=false";
    while (!next.isEmpty()) {
      Reply page = alice.get(next.replace(hub.endpoint().toString(), ""));
      page.json().forEach(entry -> found.add(entry.path("path").stringValue()));
      next = page.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(found)
        .containsExactly(
            ".gitattributes",
            "data",
            "data/0",
            "data/1",
            "data/2",
            "data/3",
            "data/4",
            "data/5",
            "data/6");
  }

  @Test
  void aFolderIsListedAloneHoweverItsPathIsEncoded() {
    dataset.commit("One", Change.file("data/en/a+b.txt", "x"), Change.file("data/c.txt", "c"));
    for (String path : List.of("data/en", "data%2Fen")) {
      JsonNode entries = alice.get(API + "/tree/main/" + path).json();
      assertThat(entries).hasSize(1);
      assertThat(entries.get(0).path("path").stringValue()).isEqualTo("data/en/a+b.txt");
    }
    assertThat(alice.get(API + "/tree/main").json()).hasSize(2);
    assertThat(alice.get(API + "/tree/main/nowhere").header("X-Error-Code"))
        .isEqualTo("EntryNotFound");
  }

  @Test
  void pathsAreAskedForAsJsonAndAsAForm() {
    String commit = dataset.commit("One", Change.file("a b.txt", "a"), Change.file("c.txt", "c"));
    JsonNode asJson =
        alice
            .post(
                API + "/paths-info/main",
                "{\"paths\":[\"a b.txt\",\"missing\",\"c.txt\"],\"expand\":true}")
            .json();
    assertThat(asJson).hasSize(2);
    assertThat(asJson.get(0).path("lastCommit").path("id").stringValue()).isEqualTo(commit);
    JsonNode asForm =
        alice.postForm(API + "/paths-info/main", "paths=a+b.txt&paths=missing&expand=False").json();
    assertThat(asForm).hasSize(1);
    assertThat(asForm.get(0).path("path").stringValue()).isEqualTo("a b.txt");
    assertThat(asForm.get(0).has("lastCommit")).isFalse();
  }

  @Test
  void refsAreListedByKind() {
    String commit = dataset.commit("One", Change.file("a", "a"));
    dataset.tag("v1", "main");
    String converted = dataset.convert(Change.file("default/train/0000.parquet", "PAR1"));
    JsonNode refs = stranger.get(API + "/refs").json();
    assertThat(refs.path("branches"))
        .hasToString(
            "[{\"name\":\"main\",\"ref\":\"refs/heads/main\",\"targetCommit\":\""
                + commit
                + "\"}]");
    assertThat(refs.path("tags").get(0).path("name").stringValue()).isEqualTo("v1");
    assertThat(refs.path("converts").get(0).path("name").stringValue()).isEqualTo("parquet");
    for (String ref : List.of("refs%2Fconvert%2Fparquet", "refs/convert/parquet")) {
      String file = "/datasets/alice/ds/resolve/" + ref + "/default/train/0000.parquet";
      assertThat(stranger.head(file).header("X-Repo-Commit")).isEqualTo(converted);
    }
  }

  @Test
  void commitsAreListedLatestFirst() {
    dataset.commit("One", Change.file("a", "a"));
    dataset.commit("Two", Change.file("a", "b"));
    JsonNode commits = stranger.get(API + "/commits/main").json();
    assertThat(commits).hasSize(3);
    assertThat(commits.get(0).path("title").stringValue()).isEqualTo("Two");
    assertThat(commits.get(2).path("title").stringValue()).isEqualTo("initial commit");
  }

  @Test
  void everyAnswerHasARequestIdAndSaysHowManyRequestsAreLeft() {
    Reply first = stranger.get(API);
    Reply second = stranger.get(API);
    assertThat(first.header("X-Request-Id")).isNotEmpty();
    assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    assertThat(first.header("RateLimit")).matches("\"api\";r=999999;t=\\d+");
    assertThat(second.header("RateLimit")).matches("\"api\";r=99999[89];t=\\d+");
    assertThat(first.header("RateLimit-Policy"))
        .isEqualTo("\"fixed window\";\"api\";q=1000000;w=300");
  }

  @Test
  void whatIsReceivedIsKeptAsItWasSent() {
    stranger.get(API + "/tree/main?recursive=true&x=a%20b", "X-Own", "Value");
    alice.put("/api/nothing/a%2Fb", "body".getBytes(StandardCharsets.UTF_8));
    List<ReceivedRequest> requests = hub.requests();
    assertThat(requests).hasSize(2);
    assertThat(requests.get(0).query()).isEqualTo("recursive=true&x=a%20b");
    assertThat(requests.get(0).header("x-own")).contains("Value");
    assertThat(requests.get(0).header("Authorization")).isEmpty();
    assertThat(requests.get(1).path()).isEqualTo("/api/nothing/a%2Fb");
    assertThat(requests.get(1).header("Authorization")).contains("Bearer hf_alice");
    assertThat(requests.get(1).bodySize()).contains(4L);
    assertThat(requests.get(1).origin()).isEqualTo(Origin.HUB);
  }

  private String sha(String revision) {
    return stranger.get(API + "/revision/" + revision).json().path("sha").stringValue();
  }
}
