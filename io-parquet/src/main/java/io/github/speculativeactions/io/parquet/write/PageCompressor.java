package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;

/**
 * Compresses pages, one after the other: {@code begin}, {@code put} in any number, {@code end}. Not
 * safe for use by several threads.
 */
interface PageCompressor extends AutoCloseable {

  /** {@return a compressor as the options want it} */
  static PageCompressor of(ParquetOptions options) {
    return switch (options.codec()) {
      case UNCOMPRESSED -> new WholePages(Bytes::toArray);
      case SNAPPY -> new WholePages(Codecs::snappy);
      case GZIP -> new WholePages(Codecs::gzip);
      case ZSTD -> new ZstdPages(options.zstdLevel());
    };
  }

  /**
   * Begins the body of a page.
   *
   * @param size how many bytes will be put
   */
  void begin(int size);

  /** Adds bytes to the body; they are not needed any more when it returns. */
  void put(byte[] bytes, int from, int length);

  /** {@return the body, compressed} */
  byte[] end();

  /** {@return the body of a page, compressed} */
  default CompressedBytes compress(Bytes body) {
    begin(body.size());
    put(body.array(), 0, body.size());
    return new CompressedBytes(end(), body.size());
  }

  @Override
  default void close() {}
}
