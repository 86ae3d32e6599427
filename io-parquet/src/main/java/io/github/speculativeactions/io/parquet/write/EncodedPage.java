package io.github.speculativeactions.io.parquet.write;

import org.apache.parquet.column.statistics.Statistics;

/**
 * A data page, compressed.
 *
 * @param bytes levels and values, compressed
 * @param uncompressedSize its bytes before compression
 * @param valueCount how many values it has, absent ones counted
 * @param rows how many rows it has
 * @param statistics what is known of its values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedPage(
    byte[] bytes, int uncompressedSize, int valueCount, int rows, Statistics<?> statistics) {}
