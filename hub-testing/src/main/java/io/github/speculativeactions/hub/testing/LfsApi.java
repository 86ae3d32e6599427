package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit;
import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.StorageRule;
import io.github.speculativeactions.hub.testing.store.Upload;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Uploads of large files: which ones they are, where their bytes go, and whether they arrived. */
final class LfsApi {

  /** Where the client says that all parts are there. */
  static final String COMPLETION = "/api/complete_multipart";

  private static final String JSON = "application/vnd.git-lfs+json";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST_FILES = 256;

  private final Hub hub;

  LfsApi(Hub hub) {
    this.hub = hub;
  }

  Answer preupload(Call call, Repository repository, String rest) throws IOException {
    Commit head = repository.commit(Percent.decode(rest));
    ObjectNode answer = Json.object().put("commitOid", head.id());
    ArrayNode files = answer.putArray("files");
    for (JsonNode file : atMostAllowed(call.json().path("files"))) {
      String path = Json.required(file, "path");
      byte[] sample = Base64.getDecoder().decode(Json.text(file, "sample").orElse(""));
      boolean isLfs = StorageRule.isLfs(path, file.path("size").asLong(), sample);
      ObjectNode json = files.addObject().put("path", path);
      json.put("uploadMode", isLfs ? "lfs" : "regular").put("shouldIgnore", false);
      FileEntry present = head.tree().files().get(path);
      if (present != null) {
        json.put("oid", present.etag());
      }
    }
    return Answer.json(200, answer);
  }

  Answer batch(Call call, Repository repository, String rest) throws IOException {
    JsonNode body = call.json();
    boolean isUpload = Json.required(body, "operation").equals("upload");
    if (isUpload) {
      Access.WRITE.check(hub.users().sender(call.request()), repository, hub.users());
    }
    boolean inParts = names(body.path("transfers"), "multipart");
    ObjectNode answer = Json.object();
    ArrayNode objects = answer.putArray("objects");
    for (JsonNode asked : atMostAllowed(body.path("objects"))) {
      ObjectNode object = objects.addObject();
      object.put("oid", Json.required(asked, "oid")).put("size", asked.path("size").asLong());
      object.put("authenticated", true);
      if (isUpload) {
        offerUpload(object, repository, inParts);
        authorize(object, call.request());
      } else {
        offerDownload(object, repository);
      }
    }
    answer.put("transfer", objects.findValue("chunk_size") == null ? "basic" : "multipart");
    return Answer.json(200, answer).with("Content-Type", JSON);
  }

  private static boolean names(JsonNode transfers, String wanted) {
    for (JsonNode transfer : transfers) {
      if (transfer.asString().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private void offerUpload(ObjectNode object, Repository repository, boolean inParts) {
    String sha256 = Json.required(object, "oid");
    long size = object.path("size").asLong();
    if (!SHA256.matcher(sha256).matches() || size < 1) {
      error(object, 422, "an object needs a SHA-256 and at least one byte");
    } else if (repository.object(sha256).isEmpty()) {
      boolean split = inParts && size >= hub.settings().multipartFrom();
      upload(object, repository, split ? hub.settings().partSize() : size);
    }
  }

  /** As LFS servers may: what the client is to send along holds the token that it sent. */
  private static void authorize(ObjectNode object, ReceivedRequest request) {
    if (object.path("actions").path("verify").path("header") instanceof ObjectNode header) {
      request.header("Authorization").ifPresent(value -> header.put("Authorization", value));
    }
  }

  private void upload(ObjectNode object, Repository repository, long partSize) {
    String sha256 = Json.required(object, "oid");
    long size = object.path("size").asLong();
    String id = hub.uploads().start(repository, sha256, size, partSize);
    ObjectNode actions = object.putObject("actions");
    ObjectNode upload = actions.putObject("upload");
    ObjectNode header = upload.putObject("header");
    if (partSize == size) {
      upload.put("href", part(id, sha256, 1));
    } else {
      upload.put(
          "href", hub.signatures().sign("POST", hub.endpoint(), COMPLETION + "?uploadId=" + id));
      header.put("chunk_size", Long.toString(partSize));
      int parts = hub.uploads().find(id).map(Upload::parts).orElse(0);
      for (int part = 1; part <= parts; part++) {
        header.put(String.format("%05d", part), part(id, sha256, part));
      }
    }
    ObjectNode verify = actions.putObject("verify");
    verify.put(
        "href", hub.endpoint() + "/datasets/" + repository.id() + ".git/info/lfs/objects/verify");
    verify.putObject("header");
  }

  private String part(String uploadId, String sha256, int part) {
    return hub.signatures()
        .sign(
            "PUT",
            hub.contentOrigin(),
            ContentRoutes.OBJECTS + sha256 + "?partNumber=" + part + "&uploadId=" + uploadId);
  }

  private void offerDownload(ObjectNode object, Repository repository) {
    String sha256 = Json.required(object, "oid");
    Optional<Content> content = repository.object(sha256);
    if (content.isEmpty()) {
      error(object, 404, "Object does not exist");
      return;
    }
    object
        .putObject("actions")
        .putObject("download")
        .put("href", hub.signedUrl(sha256, content.get()));
  }

  private static void error(ObjectNode object, int code, String message) {
    object.putObject("error").put("code", code).put("message", message);
  }

  /** The URL is signed, so that no token is needed. */
  Answer complete(Call call) throws IOException {
    Optional<Answer> fault = hub.signatures().fault(call.request());
    if (fault.isPresent()) {
      return fault.get();
    }
    Upload upload =
        call.query()
            .first("uploadId")
            .flatMap(hub.uploads()::find)
            .orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "NoSuchUpload"));
    Map<Integer, String> etags = new TreeMap<>();
    for (JsonNode part : call.json().path("parts")) {
      etags.put(part.path("partNumber").asInt(), Json.required(part, "etag"));
    }
    upload.complete(etags);
    return Answer.json(200, Json.object());
  }

  Answer verify(Call call, Repository repository, String rest) throws IOException {
    JsonNode body = call.json();
    String sha256 = Json.required(body, "oid");
    long size = body.path("size").asLong();
    if (repository.object(sha256).filter(object -> object.size() == size).isEmpty()) {
      throw new RefusedException(Reason.NOT_FOUND, "no such object was uploaded: " + sha256);
    }
    return Answer.json(200, Json.object());
  }

  private static JsonNode atMostAllowed(JsonNode files) {
    if (files.size() > MOST_FILES) {
      throw new RefusedException(Reason.TOO_LARGE, "at most " + MOST_FILES + " files at once");
    }
    return files;
  }
}
