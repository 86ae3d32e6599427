package io.github.speculativeactions.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which folders a run had to create, so that a run without output can remove them. */
final class CreatedFolders {

  /** Parents before what lies in them. */
  private final Set<Path> created = new LinkedHashSet<>();

  /** {@return the folder, which is created with its parents if it is missing} */
  Path create(Path folder) throws IOException {
    // createDirectories takes a link to a folder for a file on some JDKs.
    if (!Files.isDirectory(folder)) {
      Deque<Path> missing = new ArrayDeque<>();
      @Nullable Path path = folder;
      while (path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        missing.push(path);
        path = path.getParent();
      }
      created.addAll(missing);
      Files.createDirectories(folder);
    }
    return folder;
  }

  /** Removes those that are empty; any that is not has become somebody else's. */
  void removeEmpty() {
    Deque<Path> deepestFirst = new ArrayDeque<>();
    created.forEach(deepestFirst::push);
    for (Path folder : deepestFirst) {
      try {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(folder);
        }
      } catch (IOException e) {
        return;
      }
    }
  }
}
