package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.http.RequestBody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a commit changes: lines of JSON, one for each file.
 *
 * <p>Regular files are part of it and kept in memory; the Hub wants none above 10 MB that way. Not
 * safe for use by several threads.
 */
public final class CommitRequest {

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * Begins a commit.
   *
   * @param summary the first line of its message
   * @param parent the commit that it builds upon; the hub refuses it if the branch has moved
   */
  public CommitRequest(String summary, String parent) {
    add(
        "header",
        object().put("summary", summary).put("description", "").put("parentCommit", parent));
  }

  /** Writes a file whose content is part of the commit. */
  public CommitRequest regularFile(String path, byte[] content) {
    return add(
        "file",
        object()
            .put("content", Base64.getEncoder().encodeToString(content))
            .put("path", path)
            .put("encoding", "base64"));
  }

  /** Writes a file whose content is stored already. */
  public CommitRequest largeFile(String path, LargeFile file) {
    return add(
        "lfsFile",
        object()
            .put("path", path)
            .put("algo", "sha256")
            .put("oid", file.sha256())
            .put("size", file.size()));
  }

  /** Deletes a file, which must be there. */
  public CommitRequest deletedFile(String path) {
    return add("deletedFile", object().put("path", path));
  }

  RequestBody body() {
    return RequestBody.ofBytes(lines.toByteArray(), "application/x-ndjson");
  }

  private CommitRequest add(String key, ObjectNode value) {
    ObjectNode line = object().put("key", key);
    line.set("value", value);
    lines.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
