package io.github.speculativeactions.format;

import io.github.speculativeactions.storage.StoredFile;
import java.util.Objects;
import java.util.Set;

/**
 * What a format is asked to read.
 *
 * <p>Immutable.
 *
 * @param file the file
 * @param columns the columns that will be asked for; empty means all of them. A format may leave
 *     out the others or not
 * @param maxRowBytes the most bytes one row may take before decoding; a larger one is an error
 */
public record RowRequest(StoredFile file, Set<String> columns, long maxRowBytes) {

  /** The limit for one row unless another is set: 64 MiB. */
  public static final long DEFAULT_MAX_ROW_BYTES = 64L << 20;

  public RowRequest {
    Objects.requireNonNull(file, "file");
    columns = Set.copyOf(columns);
    if (maxRowBytes <= 0 || maxRowBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "maxRowBytes must be from 1 to 2147483639, not " + maxRowBytes);
    }
  }

  /** {@return a request for all columns of the file with the default limit} */
  public static RowRequest of(StoredFile file) {
    return new RowRequest(file, Set.of(), DEFAULT_MAX_ROW_BYTES);
  }
}
