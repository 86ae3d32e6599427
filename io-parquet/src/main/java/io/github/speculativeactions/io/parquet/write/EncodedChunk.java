package io.github.speculativeactions.io.parquet.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leaf column of a row group as bytes.
 *
 * @param leaf the leaf
 * @param dictionary its distinct values if pages refer to them, or null if pages hold the values
 * @param pages its pages in order
 */
record EncodedChunk(Leaf leaf, @Nullable EncodedDictionary dictionary, List<EncodedPage> pages) {

  /** {@return how many values it has, absent ones counted} */
  long valueCount() {
    return pages.stream().mapToLong(EncodedPage::valueCount).sum();
  }

  /** {@return the range of its values} */
  ValueRange range() {
    ValueRange range = new ValueRange(leaf.order());
    pages.forEach(page -> range.addAll(page.range()));
    return range;
  }
}
