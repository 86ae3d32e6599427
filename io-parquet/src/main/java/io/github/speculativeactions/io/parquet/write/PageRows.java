package io.github.speculativeactions.io.parquet.write;

/** Which rows of a row group go to which data page: the same for all its columns. */
final class PageRows {

  private final int[] ends;

  private PageRows(int[] ends) {
    this.ends = ends;
  }

  /** {@return the pages that end before these rows} */
  static PageRows endingBefore(int... rows) {
    return new PageRows(rows.clone());
  }

  int pages() {
    return ends.length;
  }

  /** {@return the first row of a page} */
  int begin(int page) {
    return page == 0 ? 0 : ends[page - 1];
  }

  /** {@return the row after the last of a page} */
  int end(int page) {
    return ends[page];
  }

  /** {@return how many rows a page has} */
  int rows(int page) {
    return end(page) - begin(page);
  }
}
