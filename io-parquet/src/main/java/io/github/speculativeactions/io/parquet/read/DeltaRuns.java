package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/**
 * Looks at values in Parquet's delta encodings before they are decoded: the decoder allocates what
 * their headers claim.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Encodings</a>
 */
final class DeltaRuns {

  private static final int MOST_IN_BLOCK = 1 << 20;

  private final ColumnPlace place;
  private final PageMemory memory;
  private final int values;

  DeltaRuns(ColumnPlace place, PageMemory memory, int values) {
    this.place = place;
    this.memory = memory;
    this.values = values;
  }

  /**
   * Checks what follows in the header of {@code DELTA_BINARY_PACKED} values; {@return their number}
   */
  int check(Section section) {
    Varints in = new Varints(section, place);
    long block = in.next();
    long miniBlocks = in.next();
    long total = in.next();
    boolean regular =
        block > 0
            && block <= MOST_IN_BLOCK
            && miniBlocks > 0
            && miniBlocks <= block
            && block % miniBlocks == 0
            && block / miniBlocks % 8 == 0;
    if (!regular) {
      throw place.fault(
          "a page of deltas states blocks of " + block + " values in " + miniBlocks + " parts");
    }
    // One page of parquet-java's may state the value that ends it as well.
    if (total > values) {
      throw place.fault("a page of deltas states " + total + " values, but has room for " + values);
    }
    memory.checkPage(place, "a page of deltas, decoded to something", total * Long.BYTES);
    return (int) total;
  }

  /**
   * Checks {@code DELTA_BYTE_ARRAY} values: each shares with the one before no more than that has.
   */
  void checkPrefixes(Section section) throws IOException {
    int count = check(section);
    ByteBufferInputStream in = section.toInput().toInputStream();
    DeltaBinaryPackingValuesReader prefixes = new DeltaBinaryPackingValuesReader();
    prefixes.initFromPage(count, in);
    check(section.from((int) in.position()));
    DeltaBinaryPackingValuesReader suffixes = new DeltaBinaryPackingValuesReader();
    suffixes.initFromPage(count, in);
    long before = 0;
    for (int i = 0; i < count; i++) {
      int prefix = prefixes.readInteger();
      int suffix = suffixes.readInteger();
      // Old parquet-java let the first value of a page share with the last of the page before.
      boolean possible = prefix >= 0 && suffix >= 0 && (prefix <= before || i == 0);
      if (!possible) {
        throw place.fault(
            "a value shares " + prefix + " bytes with the one before, which has " + before);
      }
      before = (long) prefix + suffix;
      memory.checkPage(place, "a value", before);
    }
  }
}
