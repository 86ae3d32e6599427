package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit;
import io.github.speculativeactions.hub.testing.store.Commit.Message;
import io.github.speculativeactions.hub.testing.store.Gating;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Visibility;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a dataset: commits, branches, tags and settings. */
final class WriteApi {

  private final Hub hub;

  WriteApi(Hub hub) {
    this.hub = hub;
  }

  Answer commit(Call call, Repository repository, String rest) throws IOException {
    if (call.query().isTrue("create_pr")) {
      throw new RefusedException(Reason.BAD_REQUEST, "this hub has no pull requests");
    }
    CommitRequest request = CommitRequest.read(call.body(), repository);
    Commit commit =
        repository.commit(
            Percent.decode(rest), request.parent(), user(call), request.message(), request.edits());
    return Answer.json(200, committed(repository, commit));
  }

  Answer squash(Call call, Repository repository, String rest) throws IOException {
    String title = Json.text(call.json(), "message").orElse("Super-squash");
    Commit commit = repository.squash(Percent.decode(rest), user(call), new Message(title, ""));
    return Answer.json(200, committed(repository, commit));
  }

  Answer createBranch(Call call, Repository repository, String rest) throws IOException {
    String name = Percent.decode(rest);
    if (name.startsWith("refs/pr/")) {
      throw new RefusedException(Reason.BAD_REQUEST, "Invalid reference for a branch: " + name);
    }
    repository.branch(name, Json.text(call.json(), "startingPoint").orElse(Repository.MAIN));
    return Answer.text(200, "OK");
  }

  Answer deleteBranch(Call call, Repository repository, String rest) {
    repository.deleteBranch(Percent.decode(rest));
    return Answer.text(200, "OK");
  }

  Answer createTag(Call call, Repository repository, String rest) throws IOException {
    repository.tag(Json.required(call.json(), "tag"), Percent.decode(rest));
    return Answer.text(200, "OK");
  }

  Answer deleteTag(Call call, Repository repository, String rest) {
    repository.deleteTag(Percent.decode(rest));
    return Answer.text(200, "OK");
  }

  Answer settings(Call call, Repository repository, String rest) throws IOException {
    JsonNode body = call.json();
    visibility(body).ifPresent(repository::show);
    JsonNode gated = body.path("gated");
    if (gated.isBoolean()) {
      repository.gate(Gating.NONE);
    } else if (gated.isString()) {
      repository.gate(Gating.valueOf(gated.stringValue().toUpperCase(Locale.ROOT)));
    }
    return Answer.json(200, body);
  }

  /** {@return what is set, in the present form or in the older one} */
  static Optional<Visibility> visibility(JsonNode body) {
    JsonNode older = body.path("private");
    Optional<Boolean> isPrivate =
        older.isBoolean()
            ? Optional.of(older.booleanValue())
            : Json.text(body, "visibility").map("private"::equals);
    return isPrivate.map(yes -> yes ? Visibility.PRIVATE : Visibility.PUBLIC);
  }

  private ObjectNode committed(Repository repository, Commit commit) {
    return Json.object()
        .put("success", true)
        .put("commitOid", commit.id())
        .put(
            "commitUrl", hub.endpoint() + "/datasets/" + repository.id() + "/commit/" + commit.id())
        .put("hookOutput", "");
  }

  private String user(Call call) {
    return hub.users().sender(call.request()).orElseThrow();
  }
}
