package io.github.speculativeactions.io.parquet.write;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One leaf column of a row group as bytes.
 *
 * @param column the leaf
 * @param dictionary its distinct values if pages refer to them, or null if pages hold the values
 * @param pages its pages in order
 */
record EncodedChunk(
    ColumnDescriptor column, @Nullable EncodedDictionary dictionary, List<EncodedPage> pages) {

  /** {@return how many values it has, absent ones counted} */
  long valueCount() {
    return pages.stream().mapToLong(EncodedPage::valueCount).sum();
  }
}
