package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;

/** Compresses pages, one after the other. Not safe for use by several threads. */
interface PageCompressor extends AutoCloseable {

  /** {@return a compressor as the options want it} */
  static PageCompressor of(ParquetOptions options) {
    return switch (options.codec()) {
      case UNCOMPRESSED -> Bytes::toArray;
      case SNAPPY -> new SnappyPages();
      case GZIP -> new GzipPages();
      case ZSTD -> new ZstdPages(options.zstdLevel());
    };
  }

  /** {@return the body of a page, compressed} */
  default CompressedBytes compress(Bytes body) {
    return new CompressedBytes(compressed(body), body.size());
  }

  /** {@return bytes, compressed} */
  byte[] compressed(Bytes body);

  @Override
  default void close() {}
}
