package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the row under way takes. From the value on that is too much, or that is no value of
 * its column, nothing more of the row is kept; it is read to its end, since the next one follows
 * there. Used by one thread at a time.
 */
final class RowSize {

  /** What a value takes beside its own bytes, about; a null takes it as well. */
  private static final int BYTES_PER_VALUE = 16;

  /** A few bytes may stand for billions of nulls; nobody waits for those to be skipped. */
  private static final int MOST_VALUES = 1 << 26;

  private final long maxRowBytes;
  private long bytes;
  private int values;
  private @Nullable SpeculativeActionsException fault;

  RowSize(long maxRowBytes) {
    this.maxRowBytes = maxRowBytes;
  }

  void beginRow() {
    bytes = 0;
    values = 0;
    fault = null;
  }

  /** Counts a value; {@return whether it is to be kept} */
  boolean admits(long length) {
    if (++values > MOST_VALUES) {
      throw SpeculativeActionsException.input(
          "a row holds more than the " + MOST_VALUES + " values that are read of one row");
    }
    return admitsText(length + BYTES_PER_VALUE);
  }

  /** Counts the text of a top-level column, of which there are few in a row. */
  boolean admitsText(long length) {
    bytes += length;
    if (bytes > maxRowBytes && fault == null) {
      fault =
          SpeculativeActionsException.input(
                  "the row is larger than the limit of " + maxRowBytes + " bytes for one row")
              .mendedBy(Setting.MAX_ROW_BYTES);
    }
    return fault == null;
  }

  /** Takes note of a value that cannot be: the fault of this row alone. */
  void refuse(SpeculativeActionsException reason) {
    if (fault == null) {
      fault = reason;
    }
  }

  boolean keeps() {
    return fault == null;
  }

  long bytes() {
    return bytes;
  }

  @Nullable SpeculativeActionsException fault() {
    return fault;
  }
}
