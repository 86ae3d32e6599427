package io.github.speculativeactions.io.parquet;

/**
 * How the pages of a Parquet file are compressed.
 *
 * <p>With {@link #ZSTD} and {@link #UNCOMPRESSED} the same rows give the same bytes on every
 * machine. The bytes of the other two depend on the libraries of the machine and of the JDK.
 */
public enum ParquetCodec {
  /** Not at all. */
  UNCOMPRESSED,
  /** Snappy, what {@code datasets} writes by default. */
  SNAPPY,
  /** gzip, RFC 1952. */
  GZIP,
  /** Zstandard, RFC 8878; the only one with a level here. */
  ZSTD
}
