package io.github.speculativeactions.io.parquet.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;

/** Part of an array, from {@code start} to before {@code end}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Section(byte[] bytes, int start, int end) {

  int length() {
    return end - start;
  }

  Section from(int offset) {
    return new Section(bytes, start + offset, end);
  }

  Section first(int length) {
    return new Section(bytes, start, start + length);
  }

  int intAtStart() {
    return ByteBuffer.wrap(bytes, start, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  BytesInput toInput() {
    return BytesInput.from(ByteBuffer.wrap(bytes, start, length()));
  }
}
