package io.github.speculativeactions.storage;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of this machine.
 *
 * <p>A location is a path or a {@code file:} URI (there, {@code %20} is a space). What exists under
 * exactly that name is taken as it is: a file stands for itself, a folder for every regular file
 * below it. Otherwise a location with {@code *}, {@code ?}, <code>[…]</code> or <code>{a,b}</code>
 * in it is a glob: {@code *} and {@code ?} stay within one name, <code>**</code> spans any number
 * of folders, none included.
 *
 * <p>Names that begin with a dot are hidden: a folder leaves them out, and a glob matches them only
 * where it spells the dot. Symbolic links are followed; a link back to a folder around it is left
 * out, a link to nothing is an error. The order is that of the '/'-separated paths below the folder
 * or the fixed part of the glob, compared character by character, hence the same on every machine.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class LocalStorage implements Storage {

  /** The scheme of local files, which a location may leave out. */
  public static final String SCHEME = "file";

  /** Creates the storage; it has no state. */
  public LocalStorage() {}

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<StoredFile> list(String location) throws IOException {
    String path = LocalLocation.pathOf(location);
    Path literal = existing(path);
    if (literal != null) {
      return Files.isDirectory(literal)
          ? folder(literal, path)
          : List.of(LocalFile.of(literal, path));
    }
    if (!Glob.isPattern(path)) {
      throw SpeculativeActionsException.input(LocalLocation.describeMissing(path));
    }
    List<StoredFile> files = GlobWalk.files(Glob.parse(path));
    if (files.isEmpty()) {
      throw SpeculativeActionsException.input("no file matches '" + path + "'");
    }
    return files;
  }

  private static List<StoredFile> folder(Path folder, String path) throws IOException {
    List<StoredFile> files = GlobWalk.files(Glob.everythingBelow(path));
    if (files.isEmpty()) {
      throw SpeculativeActionsException.input(
          "the folder '" + folder + "' holds no file (hidden ones are left out)");
    }
    return files;
  }

  /** {@return what is there under exactly this name, or null} */
  private static @Nullable Path existing(String path) {
    try {
      Path literal = Path.of(path);
      return Files.exists(literal) ? literal : null;
    } catch (InvalidPathException e) {
      // Some systems have no '*' in names; there it can only be a glob.
      return null;
    }
  }
}
