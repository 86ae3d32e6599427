package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteApiTest extends HubTest {

  @Test
  void aCommitAddsReplacesAndDeletes() throws Exception {
    dataset.commit(
        "One", Change.file("old/a", "a"), Change.file("old/b", "b"), Change.file("c", "c"));
    Reply reply =
        alice.commit(
            "alice/ds",
            "{\"key\":\"file\",\"value\":{\"content\":\"w6Q=\",\"path\":\"c\",\"encoding\":\"base64\"}}",
            "{\"key\":\"file\",\"value\":{\"content\":\"plain\",\"path\":\"x/d\"}}",
            "{\"key\":\"deletedFolder\",\"value\":{\"path\":\"old/\"}}",
            "{\"key\":\"deletedFile\",\"value\":{\"path\":\".gitattributes\"}}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("commitOid").stringValue()).isEqualTo(dataset.head("main"));
    assertThat(dataset.paths("main")).containsExactly("c", "x/d");
    assertThat(dataset.open("main", "c")).hasContent("ä");
    assertThat(dataset.open("main", "x/d")).hasContent("plain");
  }

  @Test
  void aCommitOnAnOlderParentIsRefused() {
    String first = dataset.commit("One", Change.file("a", "a"));
    assertThat(commitOn(first.substring(0, 7), "b").status()).isEqualTo(200);
    Reply late = commitOn(first, "c");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("error").stringValue()).startsWith("A commit has happened since");
    assertThat(dataset.paths("main")).contains("b").doesNotContain("c");
  }

  @Test
  void aRefusedCommitChangesNothing() {
    String head = dataset.head("main");
    String add = "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"a\"}}";
    String deletion = "{\"key\":\"deletedFile\",\"value\":{\"path\":\"missing\"}}";
    Reply reply = alice.commit("alice/ds", add, deletion);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("X-Error-Code")).isEqualTo("EntryNotFound");
    assertThat(alice.commit("alice/ds", add, "no json").status()).isEqualTo(400);
    assertThat(
            alice
                .commit("alice/ds", add, "{\"key\":\"copyFile\",\"value\":{\"path\":\"b\"}}")
                .status())
        .isEqualTo(400);
    assertThat(alice.post(API + "/commit/main", add).status()).isEqualTo(400);
    assertThat(alice.post(API + "/commit/other", header("")).header("X-Error-Code"))
        .isEqualTo("RevisionNotFound");
    assertThat(dataset.head("main")).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "a/../b",
        "/a",
        "a//b",
        "a/",
        "./a",
        ".git/config",
        "x/.cache/y",
        "a\\\\b",
        "a\\u0000b",
        ""
      })
  void aPathThatLeavesTheRepositoryIsRefused(String path) {
    Reply reply =
        alice.commit(
            "alice/ds",
            "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"" + path + "\"}}");
    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", ".gitignore", "..a/b", "data/.gitkeep", "a b+c#?%"})
  void aPathThatOnlyLooksStrangeIsNot(String path) {
    Reply reply =
        alice.commit(
            "alice/ds",
            "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"" + path + "\"}}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(dataset.paths("main")).contains(path);
  }

  @Test
  void branchesAndTagsAreMadeOnceAndDeleted() {
    String first = dataset.head("main");
    dataset.commit("One", Change.file("a", "a"));
    String start = "{\"startingPoint\":\"" + first + "\"}";
    assertThat(alice.post(API + "/branch/dev", start).status()).isEqualTo(200);
    assertThat(alice.post(API + "/branch/dev", "{}").status()).isEqualTo(409);
    assertThat(alice.post(API + "/branch/refs%2Fpr%2F1", "{}").status()).isEqualTo(400);
    assertThat(alice.post(API + "/tag/dev", "{\"tag\":\"v1\"}").status()).isEqualTo(200);
    assertThat(alice.post(API + "/tag/dev", "{\"tag\":\"v1\"}").status()).isEqualTo(409);
    assertThat(dataset.head("dev")).isEqualTo(first);
    assertThat(dataset.head("v1")).isEqualTo(first);
    assertThat(alice.delete(API + "/branch/dev", "").status()).isEqualTo(200);
    assertThat(alice.delete(API + "/tag/v1", "").status()).isEqualTo(200);
    assertThat(alice.delete(API + "/tag/v1", "").status()).isEqualTo(404);
    assertThat(alice.delete(API + "/branch/main", "").status()).isEqualTo(403);
  }

  @Test
  void squashingKeepsTheFilesAndDropsTheHistory() {
    dataset.commit("One", Change.file("a", "a"));
    assertThat(alice.post(API + "/super-squash/main", "{\"message\":\"All\"}").status())
        .isEqualTo(200);
    assertThat(stranger.get(API + "/commits/main").json()).hasSize(1);
    assertThat(dataset.paths("main")).containsExactly(".gitattributes", "a");
  }

  @Test
  void aRepositoryIsCreatedOnceAndDeleted() {
    String body = "{\"type\":\"dataset\",\"name\":\"new\",\"organization\":null}";
    Reply created = alice.post("/api/repos/create", body);
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.json().path("url").stringValue())
        .isEqualTo(hub.endpoint() + "/datasets/alice/new");
    Reply again = alice.post("/api/repos/create", body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.header("X-Error-Message")).startsWith("You already created this dataset repo");
    assertThat(alice.delete("/api/repos/delete", body).status()).isEqualTo(200);
    assertThat(hub.hasDataset("alice/new")).isFalse();
    assertThat(alice.post("/api/repos/create", body.replace("dataset", "model")).status())
        .isEqualTo(400);
  }

  @Test
  void aRenamedRepositoryRedirectsFromItsOldName() {
    dataset.commit("One", Change.file("a.txt", "a"));
    String move = "{\"fromRepo\":\"alice/ds\",\"toRepo\":\"alice/new\",\"type\":\"dataset\"}";
    assertThat(alice.post("/api/repos/move", move).status()).isEqualTo(200);
    assertThat(dataset.id()).isEqualTo("alice/new");
    Reply info = stranger.get(API + "/revision/main?blobs=true");
    assertThat(info.status()).isEqualTo(307);
    assertThat(info.header("Location"))
        .isEqualTo("/api/datasets/alice/new/revision/main?blobs=true");
    assertThat(stranger.head(FILES + "a.txt").header("Location"))
        .isEqualTo("/datasets/alice/new/resolve/main/a.txt");
    hub.dataset("alice/ds");
    assertThat(stranger.get(API).status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeUnderstoodIsABadRequest() {
    assertThat(alice.get(API + "/tree/main?cursor=x").status()).isEqualTo(400);
    assertThat(alice.put(API + "/settings", "{\"gated\":\"perhaps\"}".getBytes(UTF_8)).status())
        .isEqualTo(400);
    String sample = "{\"files\":[{\"path\":\"a\",\"sample\":\"?\",\"size\":1}]}";
    assertThat(alice.post(API + "/preupload/main", sample).status()).isEqualTo(400);
    assertThat(alice.post(API + "/preupload/main", "{").status()).isEqualTo(400);
    assertThat(alice.get("/api/models/alice/m").status()).isEqualTo(404);
  }

  @Test
  void cardsAreLookedThrough() {
    assertThat(card("---\\nlicense: mit\\n---\\n# Rows\\n").json().path("warnings")).isEmpty();
    assertThat(card("# Rows\\n").json().path("warnings")).hasSize(1);
    assertThat(card("---\\nlicense: mit\\n").status()).isEqualTo(400);
    assertThat(card("---\\na:\\n\\tb: c\\n---\\n").json().path("errors")).hasSize(1);
  }

  private Reply card(String content) {
    return alice.post(
        "/api/validate-yaml", "{\"content\":\"" + content + "\",\"repoType\":\"dataset\"}");
  }

  private Reply commitOn(String parent, String path) {
    String file = "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"" + path + "\"}}";
    return alice.post(
        API + "/commit/main", header(",\"parentCommit\":\"" + parent + '"') + '\n' + file);
  }

  private static String header(String more) {
    return "{\"key\":\"header\",\"value\":{\"summary\":\"Change\"" + more + "}}";
  }
}
