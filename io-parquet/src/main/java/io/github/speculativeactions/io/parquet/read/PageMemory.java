package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.Setting;

/**
 * How much memory the pages under way may take: each of them, and those of all columns together.
 * Used by one thread at a time.
 */
final class PageMemory {

  private static final int PAGE_PER_ROW = 4;
  private static final int LEAST = 1 << 20;

  private final long mostOfPage;
  private final long mostInAll;
  private long held;

  private PageMemory(long mostOfPage, long mostInAll) {
    this.mostOfPage = mostOfPage;
    this.mostInAll = mostInAll;
  }

  /** {@return the limits that follow from that of a row and from the size of the heap} */
  static PageMemory of(long maxRowBytes, long heap) {
    // A page of many small rows is larger than one of them.
    long page = Math.max(LEAST, Math.min(PAGE_PER_ROW * maxRowBytes, heap / 4));
    return new PageMemory(page, Math.max(page, heap / 2));
  }

  /** Refuses a page, or what it is decoded to, that is too large. */
  void checkPage(ColumnPlace place, String what, long bytes) {
    if (bytes > mostOfPage) {
      throw place
          .fault(
              what
                  + " of "
                  + bytes
                  + " bytes is larger than the limit of "
                  + mostOfPage
                  + " bytes for one page (4 times that of a row, but at most a quarter of the Java heap)")
          .mendedBy(Setting.MAX_ROW_BYTES);
    }
  }

  /** Counts a buffer that grows or, with a negative number, one that is given up. */
  void hold(ColumnPlace place, long bytes) {
    held += bytes;
    if (bytes > 0 && held > mostInAll) {
      throw place.fault(
          "the pages of all columns take more than the "
              + mostInAll
              + " bytes that they may (half of the Java heap); ask for fewer columns or raise -Xmx");
    }
  }
}
