package io.github.speculativeactions.io.parquet.write;

/**
 * The distinct values of a column chunk as a compressed page.
 *
 * @param bytes the page, compressed
 * @param uncompressedSize its bytes before compression
 * @param valueCount how many values it has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedDictionary(byte[] bytes, int uncompressedSize, int valueCount) {}
