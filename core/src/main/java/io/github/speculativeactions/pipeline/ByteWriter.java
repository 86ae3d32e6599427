package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.sink.WellFormedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts one behind the other into memory. Read back by {@link ByteReader}. */
final class ByteWriter {

  /** The largest array that every Java platform can make. */
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  private byte[] bytes;
  private int size;

  /**
   * Creates it empty.
   *
   * @param expectedBytes about how many bytes will be written
   */
  ByteWriter(int expectedBytes) {
    this.bytes = new byte[expectedBytes];
  }

  void writeByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  @SuppressWarnings("EnumOrdinal") // the bytes do not outlive the process
  void writeEnum(Enum<?> value) {
    writeByte(value.ordinal());
  }

  /** Writes a number of 0 or more in as few bytes as it needs, seven bits in each. */
  void writeCount(int value) {
    reserve(5);
    int rest = value;
    while (rest > 0x7f) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void writeDouble(double value) {
    long bits = Double.doubleToLongBits(value);
    reserve(Long.BYTES);
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[size++] = (byte) (bits >>> (8 * i));
    }
  }

  void writeText(String text) {
    byte[] utf8 = WellFormedText.utf8(text);
    // Reading ASCII is a copy.
    writeByte(utf8.length == text.length() ? 1 : 0);
    writeCount(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void writeOptionalText(@Nullable String text) {
    writeByte(text == null ? 0 : 1);
    if (text != null) {
      writeText(text);
    }
  }

  /** {@return how many bytes have been written} */
  int size() {
    return size;
  }

  /** {@return what has been written, followed by unused bytes} */
  byte[] bytes() {
    return bytes;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      long needed = (long) size + more;
      if (needed > MAX_BYTES) {
        throw SpeculativeActionsException.input(
            "the trace takes more than %s bytes, which is too much".formatted(MAX_BYTES));
      }
      long wanted = Math.max(bytes.length + bytes.length / 2L, needed);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, MAX_BYTES));
    }
  }
}
