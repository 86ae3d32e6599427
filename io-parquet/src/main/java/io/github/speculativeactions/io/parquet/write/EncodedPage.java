package io.github.speculativeactions.io.parquet.write;

/**
 * A data page.
 *
 * @param bytes levels and values
 * @param valueCount how many values it has, absent ones counted
 * @param rows how many rows it has
 * @param range the range of its values
 */
record EncodedPage(CompressedBytes bytes, int valueCount, int rows, ValueRange range) {}
