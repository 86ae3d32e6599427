package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a commit changes: lines of JSON, one for each file.
 *
 * <p>The content of regular files is part of it, but read only while it is sent. Not safe for use
 * by several threads.
 */
public final class CommitRequest {

  private static final String AFTER_CONTENT = "\"}}\n";

  private final List<RequestBody> lines = new ArrayList<>();

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
  public CommitRequest regularFile(String path, RequestBody content) {
    String line =
        line("file", object().put("path", path).put("encoding", "base64").put("content", ""));
    addText(line.substring(0, line.length() - AFTER_CONTENT.length()));
    lines.add(content.base64());
    addText(AFTER_CONTENT);
    return this;
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
    return RequestBody.joined(lines, "application/x-ndjson");
  }

  private CommitRequest add(String key, ObjectNode value) {
    addText(line(key, value));
    return this;
  }

  private void addText(String text) {
    lines.add(RequestBody.ofBytes(text.getBytes(StandardCharsets.UTF_8), ""));
  }

  private static String line(String key, ObjectNode value) {
    ObjectNode line = object().put("key", key);
    line.set("value", value);
    return line + "\n";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
