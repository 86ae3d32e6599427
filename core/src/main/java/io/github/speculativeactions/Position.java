package io.github.speculativeactions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in the input: which source, which file, which row.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param source the name of the trace source, or null when the failure is not bound to one
 * @param file the file's location as the user would recognise it
 * @param row the row's number in the file, counted from 1; 0 stands for the file as a whole
 */
public record Position(@Nullable String source, String file, long row) {

  public Position {
    Objects.requireNonNull(file, "file");
    if (row < 0) {
      throw new IllegalArgumentException("row must be 0 or more, not " + row);
    }
  }

  /** {@return the place of a whole file} */
  public static Position ofFile(String file) {
    return new Position(null, file, 0);
  }

  /**
   * {@return the place of one row, no source named yet}
   *
   * @param row counted from 1
   */
  public static Position ofRow(String file, long row) {
    return new Position(null, file, row);
  }

  /** {@return this place, seen from the given source} */
  public Position in(String sourceName) {
    return new Position(sourceName, file, row);
  }

  /** {@return the place as messages show it, such as {@code swe-smith, tool.jsonl, row 3}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (source != null) {
      text.append(source).append(", ");
    }
    text.append(file);
    if (row > 0) {
      text.append(", row ").append(row);
    }
    return text.toString();
  }
}
