package io.github.speculativeactions.io.parquet.read;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Checks the encoded values of a page as far as decoding them trusts what they claim. */
final class PageValues {

  private final ColumnPlace place;
  private final PrimitiveTypeName type;
  private final int fixedBytes;
  private final PageMemory memory;

  PageValues(ColumnChunk column, PageMemory memory) {
    this.place = column.place();
    this.type = column.leaf().getPrimitiveType().getPrimitiveTypeName();
    this.fixedBytes = column.leaf().getPrimitiveType().getTypeLength();
    this.memory = memory;
  }

  /** Checks the levels of all values; {@return how many are 0} */
  long checkLevels(Section section, int bits, int values) {
    return Runs.checkAll(section, bits, values, memory, place);
  }

  /** Checks the values that follow the levels. */
  void check(Encoding encoding, Section section, int values) throws IOException {
    if (section.length() == 0) {
      return;
    }
    DeltaRuns deltas = new DeltaRuns(place, memory, values);
    switch (encoding) {
      case PLAIN_DICTIONARY, RLE_DICTIONARY ->
          checkRuns(section.from(1), section.bytes()[section.start()], values);
      case RLE -> checkBooleans(section, values);
      case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> deltas.check(section);
      case DELTA_BYTE_ARRAY -> deltas.checkPrefixes(section);
      case PLAIN, BIT_PACKED, BYTE_STREAM_SPLIT -> {}
    }
  }

  /** Checks that the values of a dictionary lie within it: they are copied out of it much later. */
  void checkDictionary(Section section, int count) {
    if (type == PrimitiveTypeName.BINARY) {
      checkTexts(section, count);
    } else if ((long) count * bytesOfValue() > section.length()) {
      throw place.fault(
          "a dictionary of "
              + section.length()
              + " bytes states "
              + count
              + " values of "
              + bytesOfValue()
              + " bytes");
    }
  }

  private long bytesOfValue() {
    return switch (type) {
      case INT32, FLOAT -> Integer.BYTES;
      case INT64, DOUBLE -> Long.BYTES;
      case INT96 -> 12;
      case FIXED_LEN_BYTE_ARRAY -> fixedBytes;
      case BINARY, BOOLEAN -> 0;
    };
  }

  private void checkTexts(Section section, int count) {
    Section rest = section;
    for (int i = 0; i < count; i++) {
      int length = rest.length() < 4 ? -1 : rest.intAtStart();
      if (length < 0 || length > rest.length() - 4) {
        throw place.fault(
            "a dictionary of "
                + section.length()
                + " bytes ends within the value "
                + (i + 1)
                + " of "
                + count);
      }
      rest = rest.from(4 + length);
    }
  }

  private void checkBooleans(Section section, int values) {
    if (type != PrimitiveTypeName.BOOLEAN || section.length() < 4) {
      throw place.fault("a page has the encoding RLE, which is not for " + type);
    }
    checkRuns(section.from(4), 1, values);
  }

  /** Nulls have no value, so there may be fewer than stated. */
  private void checkRuns(Section section, int bits, int values) {
    Runs.check(section, bits, values, memory, place);
  }
}
