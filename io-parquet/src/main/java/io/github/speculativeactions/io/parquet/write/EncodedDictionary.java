package io.github.speculativeactions.io.parquet.write;

/**
 * The distinct values of a column chunk, as a page.
 *
 * @param bytes the values
 * @param valueCount how many there are
 */
record EncodedDictionary(CompressedBytes bytes, int valueCount) {}
