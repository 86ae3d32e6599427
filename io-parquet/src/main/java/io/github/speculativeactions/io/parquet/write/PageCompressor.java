package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;
import java.util.Arrays;

/** Compresses pages, one after the other. Not safe for use by several threads. */
interface PageCompressor extends AutoCloseable {

  /** {@return a compressor as the options want it} */
  static PageCompressor of(ParquetOptions options) {
    return switch (options.codec()) {
      case UNCOMPRESSED -> page -> Arrays.copyOf(page.array(), page.size());
      case SNAPPY -> new SnappyPages();
      case GZIP -> new GzipPages();
      case ZSTD -> new ZstdPages(options.zstdLevel());
    };
  }

  /** {@return a page, compressed} */
  byte[] compress(Bytes page);

  @Override
  default void close() {}
}
