package io.github.speculativeactions.pipeline;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

  private final byte[] bytes;
  private int position;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int readByte() {
    return bytes[position++];
  }

  int readCount() {
    int value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  double readDouble() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits |= (bytes[position++] & 0xffL) << (8 * i);
    }
    return Double.longBitsToDouble(bits);
  }

  String readText() {
    boolean isAscii = readByte() == 1;
    int length = readCount();
    String text =
        new String(
            bytes,
            position,
            length,
            isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  @Nullable String readOptionalText() {
    return readByte() == 0 ? null : readText();
  }
}
