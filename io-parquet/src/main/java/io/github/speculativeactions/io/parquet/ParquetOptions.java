package io.github.speculativeactions.io.parquet;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How Parquet files are written.
 *
 * <p>Sizes count <em>expanded</em> text: what a reader gets, repeated messages counted each time.
 * That is how {@code datasets} counts its {@code MAX_ROW_GROUP_SIZE} and {@code MAX_SHARD_SIZE}, of
 * which the defaults are taken; encoded, a file is far smaller. Immutable and safe for use by
 * several threads.
 */
public final class ParquetOptions {

  /** The compression unless another is set. */
  public static final ParquetCodec DEFAULT_CODEC = ParquetCodec.ZSTD;

  /** The Zstandard level unless another is set. */
  public static final int DEFAULT_ZSTD_LEVEL = 3;

  /** The lowest Zstandard level. */
  public static final int MIN_ZSTD_LEVEL = 1;

  /** The highest Zstandard level. */
  public static final int MAX_ZSTD_LEVEL = 22;

  /** The size at which a row group ends unless another is set: 100 MB, decimal. */
  public static final long DEFAULT_MAX_ROW_GROUP_BYTES = 100_000_000;

  /** The size at which a file ends unless another is set: 500 MB, decimal. */
  public static final long DEFAULT_MAX_SHARD_BYTES = 500_000_000;

  /**
   * The largest row group. Nothing in a row group can then outgrow the 32-bit sizes of a page
   * header ({@code PageHeader} in {@code parquet.thrift}).
   */
  public static final long MAX_ROW_GROUP_BYTES = 1L << 30;

  /** What columns of JSON text are declared to be unless set. */
  public static final JsonColumns DEFAULT_JSON_COLUMNS = JsonColumns.JSON_FEATURE;

  private final ParquetCodec codec;
  private final int zstdLevel;
  private final long maxRowGroupBytes;
  private final long maxShardBytes;
  private final JsonColumns jsonColumns;

  private ParquetOptions(Builder builder) {
    this.codec = builder.codec;
    this.zstdLevel = Objects.requireNonNullElse(builder.zstdLevel, DEFAULT_ZSTD_LEVEL);
    this.maxRowGroupBytes = builder.maxRowGroupBytes;
    this.maxShardBytes = builder.maxShardBytes;
    this.jsonColumns = builder.jsonColumns;
  }

  /** {@return every option at its default} */
  public static ParquetOptions defaults() {
    return builder().build();
  }

  /** {@return a builder with every option at its default} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return how pages are compressed} */
  public ParquetCodec codec() {
    return codec;
  }

  /** {@return the Zstandard level, 1 to 22; it has no effect with another codec} */
  public int zstdLevel() {
    return zstdLevel;
  }

  /** {@return the bytes of expanded text at which a row group ends; one row may exceed it} */
  public long maxRowGroupBytes() {
    return maxRowGroupBytes;
  }

  /** {@return the bytes of expanded text at which a file ends; one row may exceed it} */
  public long maxShardBytes() {
    return maxShardBytes;
  }

  /** {@return what columns of JSON text are declared to be} */
  public JsonColumns jsonColumns() {
    return jsonColumns;
  }

  /** {@return every option by name} */
  @Override
  public String toString() {
    return "ParquetOptions[codec="
        + codec
        + (codec == ParquetCodec.ZSTD ? ", zstdLevel=" + zstdLevel : "")
        + ", maxRowGroupBytes="
        + maxRowGroupBytes
        + ", maxShardBytes="
        + maxShardBytes
        + ", jsonColumns="
        + jsonColumns
        + "]";
  }

  /** Collects options. Not safe for use by several threads. */
  public static final class Builder {

    private ParquetCodec codec = DEFAULT_CODEC;
    private @Nullable Integer zstdLevel;
    private long maxRowGroupBytes = DEFAULT_MAX_ROW_GROUP_BYTES;
    private long maxShardBytes = DEFAULT_MAX_SHARD_BYTES;
    private JsonColumns jsonColumns = DEFAULT_JSON_COLUMNS;

    private Builder() {}

    /** Sets how pages are compressed, {@link ParquetOptions#DEFAULT_CODEC} unless set. */
    public Builder codec(ParquetCodec value) {
      this.codec = Objects.requireNonNull(value, "codec");
      return this;
    }

    /**
     * Sets the Zstandard level, {@value ParquetOptions#DEFAULT_ZSTD_LEVEL} unless set.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not from 1 to 22
     */
    public Builder zstdLevel(int level) {
      checkRange("zstdLevel", level, MIN_ZSTD_LEVEL, MAX_ZSTD_LEVEL);
      this.zstdLevel = level;
      return this;
    }

    /**
     * Sets the bytes of expanded text at which a row group ends, {@value
     * ParquetOptions#DEFAULT_MAX_ROW_GROUP_BYTES} unless set. The Hub's dataset viewer refuses to
     * scan more than 300,000,000 bytes for a page of rows.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not from 1 to 1 GiB
     */
    public Builder maxRowGroupBytes(long bytes) {
      checkRange("maxRowGroupBytes", bytes, 1, MAX_ROW_GROUP_BYTES);
      this.maxRowGroupBytes = bytes;
      return this;
    }

    /**
     * Sets the bytes of expanded text at which a file ends, {@value
     * ParquetOptions#DEFAULT_MAX_SHARD_BYTES} unless set.
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if it is less than 1
     */
    public Builder maxShardBytes(long bytes) {
      checkRange("maxShardBytes", bytes, 1, Long.MAX_VALUE);
      this.maxShardBytes = bytes;
      return this;
    }

    /**
     * Sets what JSON text is declared to be, {@link ParquetOptions#DEFAULT_JSON_COLUMNS} unless
     * set.
     */
    public Builder jsonColumns(JsonColumns value) {
      this.jsonColumns = Objects.requireNonNull(value, "jsonColumns");
      return this;
    }

    /**
     * {@return the options}
     *
     * @throws SpeculativeActionsException (CONFIGURATION) if a Zstandard level was set together
     *     with another codec, or a file would end before its first row group
     */
    public ParquetOptions build() {
      if (zstdLevel != null && codec != ParquetCodec.ZSTD) {
        throw SpeculativeActionsException.configuration(
            "zstdLevel " + zstdLevel + " has no effect on codec " + codec + "; set one of the two");
      }
      if (maxShardBytes < maxRowGroupBytes) {
        throw SpeculativeActionsException.configuration(
            "maxShardBytes "
                + maxShardBytes
                + " is less than maxRowGroupBytes "
                + maxRowGroupBytes
                + "; a file holds at least one full row group");
      }
      return new ParquetOptions(this);
    }

    private static void checkRange(String name, long value, long least, long most) {
      if (value < least || value > most) {
        throw SpeculativeActionsException.configuration(
            name + " must be from " + least + " to " + most + ", not " + value);
      }
    }
  }
}
