package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows, where the system tells, that a file will not fit before it is fetched. */
final class FreeSpace {

  private FreeSpace() {}

  static void require(Path folder, long bytes) {
    long free;
    try {
      FileStore store = Files.getFileStore(folder);
      // Some network file systems tell nothing, as a total of 0.
      free = store.getTotalSpace() > 0 ? store.getUsableSpace() : Long.MAX_VALUE;
    } catch (IOException e) {
      return;
    }
    if (free < bytes) {
      throw new SpeculativeActionsException(
          Category.STORAGE,
          false,
          null,
          "a file of "
              + bytes
              + " bytes does not fit in "
              + folder
              + ", where "
              + free
              + " are free; make room or use a cache on another disk",
          null);
    }
  }
}
