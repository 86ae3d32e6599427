package io.github.speculativeactions.source;

import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.storage.StoredFile;
import java.util.Objects;

/**
 * One input file as a source sees it: its rows, and through {@link #file()} what lies beside it.
 *
 * @param file the file itself, for its name and its siblings
 * @param rows its rows; closed by whoever made this
 */
public record TraceFile(StoredFile file, RowReader rows) {

  public TraceFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rows, "rows");
  }
}
