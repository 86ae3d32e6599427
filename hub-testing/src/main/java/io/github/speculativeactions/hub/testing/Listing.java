package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files and folders of a commit as the Hub lists them. */
final class Listing {

  private final Commit commit;
  private final Tree tree;

  Listing(Commit commit) {
    this.commit = commit;
    this.tree = commit.tree();
  }

  boolean hasFolder(String path) {
    return tree.folders().containsKey(path);
  }

  /** {@return the paths of all that lies in a folder or, recursively, below it; sorted} */
  List<String> below(String folder, boolean recursively) {
    String prefix = folder.isEmpty() ? "" : folder + '/';
    return Stream.concat(tree.files().keySet().stream(), tree.folders().keySet().stream())
        .filter(path -> path.length() > prefix.length() && path.startsWith(prefix))
        .filter(path -> recursively || path.indexOf('/', prefix.length()) < 0)
        .sorted()
        .toList();
  }

  /** {@return those of the paths that there are} */
  List<String> existing(List<String> paths) {
    return paths.stream()
        .filter(path -> !path.isEmpty())
        .filter(path -> tree.files().containsKey(path) || tree.folders().containsKey(path))
        .toList();
  }

  JsonNode brief(String path) {
    return json(path);
  }

  /** {@return the entry with the last commit that changed it} */
  JsonNode expanded(String path) {
    Commit last = lastChange(path);
    ObjectNode json = json(path);
    json.putObject("lastCommit")
        .put("id", last.id())
        .put("title", last.title())
        .put("date", date(last));
    return json;
  }

  private ObjectNode json(String path) {
    FileEntry file = tree.files().get(path);
    if (file == null) {
      String oid = tree.folders().getOrDefault(path, "");
      return Json.object()
          .put("type", "directory")
          .put("oid", oid)
          .put("size", 0)
          .put("path", path);
    }
    long size = file.content().size();
    ObjectNode json =
        Json.object()
            .put("type", "file")
            .put("oid", file.oid())
            .put("size", size)
            .put("path", path);
    if (file.sha256() != null) {
      json.putObject("lfs")
          .put("oid", file.sha256())
          .put("size", size)
          .put("pointerSize", file.inGit().size());
    }
    return json;
  }

  private Commit lastChange(String path) {
    Commit last = commit;
    for (Commit before : ancestors(commit)) {
      if (!Objects.equals(oid(before.tree(), path), oid(tree, path))) {
        return last;
      }
      last = before;
    }
    return last;
  }

  /** {@return a commit and all before it, latest first} */
  static List<Commit> ancestors(Commit commit) {
    List<Commit> all = new ArrayList<>();
    for (Commit next = commit; next != null; next = next.parent()) {
      all.add(next);
    }
    return all;
  }

  /** {@return the date with milliseconds, which the Python client insists on} */
  static String date(Commit commit) {
    return commit.date().toString().replace("Z", ".000Z");
  }

  private static @Nullable String oid(Tree tree, String path) {
    FileEntry file = tree.files().get(path);
    return file != null ? file.oid() : tree.folders().get(path);
  }
}
