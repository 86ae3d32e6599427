package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Hashes;
import io.github.speculativeactions.hub.testing.store.StorageRule;
import io.github.speculativeactions.hub.testing.store.TreeEdit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A change that a commit makes to one path: a file is added, replaced or deleted. Whether a file is
 * kept by git or as a large one, an LFS object, is decided as on the Hub, by its extension, its
 * size and its first bytes.
 *
 * <p>Paths are not checked, so that a test can give a file a name that no client would. Immutable
 * and safe for use by several threads.
 */
public final class Change {

  private static final int SAMPLE = 512;

  private final TreeEdit edit;

  private Change(TreeEdit edit) {
    this.edit = edit;
  }

  TreeEdit edit() {
    return edit;
  }

  /** {@return a file that holds a text, in UTF-8} */
  public static Change file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return a file that holds these bytes, of which a copy is kept in memory} */
  public static Change file(String path, byte[] bytes) {
    try {
      return put(path, Content.of(bytes.clone()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return a file that holds what a local file does, which is not copied and must stay as it is
   * until the hub is closed}
   *
   * @throws IOException if it cannot be read
   */
  public static Change file(String path, Path content) throws IOException {
    return put(path, Content.of(content));
  }

  /** {@return the deletion of a file} */
  public static Change delete(String path) {
    return new Change(TreeEdit.delete(path));
  }

  /** {@return the deletion of all files in a folder and below it} */
  public static Change deleteFolder(String path) {
    return new Change(TreeEdit.deleteFolder(path));
  }

  private static Change put(String path, Content content) throws IOException {
    boolean isLfs;
    try (InputStream in = content.open(0)) {
      isLfs = StorageRule.isLfs(path, content.size(), in.readNBytes(SAMPLE));
    }
    FileEntry file =
        isLfs ? FileEntry.lfs(Hashes.sha256(content), content) : FileEntry.regular(content);
    return new Change(TreeEdit.put(path, file));
  }
}
