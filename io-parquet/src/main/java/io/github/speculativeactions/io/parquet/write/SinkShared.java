package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;

/**
 * What the writers of one sink have in common.
 *
 * @param options how to write
 * @param messages the messages of the trace under way
 * @param blocks where texts wait for the end of their row group
 */
record SinkShared(ParquetOptions options, SharedMessages messages, ByteBlocks blocks) {

  /** {@return what the writers of a new sink have in common} */
  static SinkShared of(ParquetOptions options) {
    return new SinkShared(
        options, new SharedMessages(TextForm.of(options.jsonColumns())), new ByteBlocks());
  }
}
