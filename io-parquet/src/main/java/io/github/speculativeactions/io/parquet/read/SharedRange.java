package io.github.speculativeactions.io.parquet.read;

import org.jspecify.annotations.Nullable;

/** Small chunks that lie side by side, fetched with one request when the first is needed. */
final class SharedRange {

  private final Ranges ranges;
  private final long start;
  private final int length;
  private byte @Nullable [] bytes;

  SharedRange(Ranges ranges, long start, int length) {
    this.ranges = ranges;
    this.start = start;
    this.length = length;
  }

  long start() {
    return start;
  }

  byte[] bytes() {
    byte[] fetched = bytes;
    if (fetched == null) {
      fetched = new byte[length];
      ranges.read(start, fetched, 0, length);
      bytes = fetched;
    }
    return fetched;
  }
}
