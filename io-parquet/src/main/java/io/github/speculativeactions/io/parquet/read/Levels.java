package io.github.speculativeactions.io.parquet.read;

import org.apache.parquet.column.Encoding;

/** Steps over the levels at the start of a page of the first version, checking them. */
final class Levels {

  private final ColumnPlace place;
  private final PageValues checks;
  private final int values;
  private long zeros;

  Levels(ColumnPlace place, PageValues checks, int values) {
    this.place = place;
    this.checks = checks;
    this.values = values;
  }

  /** {@return how many of the levels that were skipped last are 0} */
  long zeros() {
    return zeros;
  }

  /** {@return what follows the levels} */
  Section skip(Section content, Encoding encoding, int bits) {
    if (bits == 0) {
      return content;
    }
    return switch (encoding) {
      case RLE -> skipRuns(content, bits);
      case BIT_PACKED -> skipPacked(content, bits);
      default -> throw place.fault("a page has levels in the encoding " + encoding);
    };
  }

  private Section skipRuns(Section content, int bits) {
    int length = content.length() < 4 ? -1 : content.intAtStart();
    if (length < 0 || length > content.length() - 4) {
      throw place.fault(
          "a page of " + content.length() + " bytes states levels of " + length + " bytes");
    }
    zeros = checks.checkLevels(content.from(4).first(length), bits, values);
    return content.from(4 + length);
  }

  /** The encoding of old files: highest bit first, no header. */
  private Section skipPacked(Section content, int bits) {
    long length = ((long) values * bits + 7) / 8;
    if (length > content.length()) {
      throw place.fault(
          "a page of " + content.length() + " bytes is too short for " + values + " levels");
    }
    zeros = 0;
    for (long i = 0; i < values; i++) {
      zeros += isZero(content, i * bits, bits) ? 1 : 0;
    }
    return content.from((int) length);
  }

  private static boolean isZero(Section content, long bit, int bits) {
    for (long i = bit; i < bit + bits; i++) {
      if (((content.bytes()[content.start() + (int) (i >>> 3)] >>> (7 - (i & 7))) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
