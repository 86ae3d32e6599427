package io.github.speculativeactions.io.hf.cache;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of {@code trees/{commit}.json}, format 1 of {@code huggingface_hub}. */
final class TreeDocument {

  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private TreeDocument() {}

  /** The files by path, in the order of their paths; empty if it is no such document. */
  static Optional<Map<String, TreeEntry>> parse(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (root.path("format_version").asInt(0) != FORMAT || !root.path("files").isObject()) {
        return Optional.empty();
      }
      Map<String, TreeEntry> files = new TreeMap<>();
      for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
        files.put(file.getKey(), entry(file.getValue()));
      }
      return Optional.of(files);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  static byte[] write(Map<String, TreeEntry> entries) {
    ObjectNode files = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(entries).forEach((path, entry) -> files.set(path, json(entry)));
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("format_version", FORMAT);
    root.set("files", files);
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(root)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static TreeEntry entry(JsonNode json) {
    JsonNode lfsSize = json.path("lfs_size");
    return new TreeEntry(
        json.required("size").longValue(),
        json.required("blob_id").stringValue(),
        text(json.path("lfs_sha256")),
        lfsSize.isIntegralNumber() ? (Long) lfsSize.longValue() : null,
        text(json.path("xet_hash")));
  }

  private static @Nullable String text(JsonNode json) {
    return json.isString() ? json.stringValue() : null;
  }

  private static ObjectNode json(TreeEntry entry) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("size", entry.size())
            .put("blob_id", entry.blobId());
    if (entry.lfsSha256() != null) {
      json.put("lfs_sha256", entry.lfsSha256()).put("lfs_size", entry.lfsSize());
    }
    if (entry.xetHash() != null) {
      json.put("xet_hash", entry.xetHash());
    }
    return json;
  }
}
