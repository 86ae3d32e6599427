package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit.Message;
import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.TreeEdit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client wants to commit.
 *
 * @param parent what it takes for the head of the branch; null where it does not care
 */
record CommitRequest(Message message, @Nullable String parent, List<TreeEdit> edits) {

  private static final Pattern BAD_PATH =
      Pattern.compile(
          "(.*/)?(\\.|\\.\\.|\\.git|\\.cache|)(/.*)?|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);

  /**
   * Reads lines of JSON, the first of which is the header.
   *
   * @throws RefusedException if one is wrong, or names an LFS object that was not uploaded
   */
  static CommitRequest read(InputStream body, Repository repository) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    JsonNode header = null;
    List<TreeEdit> edits = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode json = Json.read(line);
      String key = Json.required(json, "key");
      if ((header == null) != key.equals("header")) {
        throw bad("the header must come first and once, not: " + key);
      }
      if (header == null) {
        header = json.path("value");
      } else {
        edits.add(edit(key, json.path("value"), repository));
      }
    }
    if (header == null) {
      throw bad("the header is missing");
    }
    Message message =
        new Message(Json.required(header, "summary"), Json.text(header, "description").orElse(""));
    return new CommitRequest(message, Json.text(header, "parentCommit").orElse(null), edits);
  }

  private static TreeEdit edit(String key, JsonNode value, Repository repository)
      throws IOException {
    String path = Json.required(value, "path");
    return switch (key) {
      case "file" -> TreeEdit.put(checkedPath(path), FileEntry.regular(inline(value)));
      case "lfsFile" -> TreeEdit.put(checkedPath(path), uploaded(value, repository));
      case "deletedFile" -> TreeEdit.delete(path);
      case "deletedFolder" -> TreeEdit.deleteFolder(path);
      default -> throw bad("unknown operation: " + key);
    };
  }

  private static Content inline(JsonNode value) {
    String text = Json.required(value, "content");
    if (!Json.text(value, "encoding").filter("base64"::equals).isPresent()) {
      return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Content.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw bad("the content is no base64: " + e.getMessage());
    }
  }

  private static FileEntry uploaded(JsonNode value, Repository repository) {
    String sha256 = Json.required(value, "oid");
    Content content =
        repository
            .object(sha256)
            .orElseThrow(() -> bad("LFS pointer pointed to a file that does not exist: " + sha256));
    if (value.has("size") && value.path("size").asLong(-1) != content.size()) {
      throw bad("the LFS object " + sha256 + " has " + content.size() + " bytes");
    }
    return FileEntry.lfs(sha256, content);
  }

  /**
   * {@return the path}
   *
   * @throws RefusedException if the Hub takes no file of such a path
   */
  static String checkedPath(String path) {
    if (BAD_PATH.matcher(path).matches()) {
      throw bad("invalid path: " + path);
    }
    return path;
  }

  private static RefusedException bad(String message) {
    return new RefusedException(Reason.BAD_REQUEST, message);
  }
}
