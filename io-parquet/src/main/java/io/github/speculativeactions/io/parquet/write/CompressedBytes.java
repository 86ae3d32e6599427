package io.github.speculativeactions.io.parquet.write;

import java.util.zip.CRC32;

/**
 * The body of a page.
 *
 * @param stored its bytes, compressed
 * @param uncompressedSize how many they are before compression
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompressedBytes(byte[] stored, int uncompressedSize) {

  /** {@return the checksum of the stored bytes as page headers hold it} */
  int checksum() {
    CRC32 crc = new CRC32();
    crc.update(stored);
    return (int) crc.getValue();
  }
}
