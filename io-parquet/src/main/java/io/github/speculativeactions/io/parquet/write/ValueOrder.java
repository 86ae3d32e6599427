package io.github.speculativeactions.io.parquet.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.Type;

/** The order of values by their stored bytes, as the format defines it for each type. */
enum ValueOrder implements Comparator<byte[]> {
  /** Texts by their bytes, and false before true. */
  BYTES {
    @Override
    public int compare(byte[] a, byte[] b) {
      return Arrays.compareUnsigned(a, b);
    }
  },
  /** Whole numbers. */
  WHOLE {
    @Override
    public int compare(byte[] a, byte[] b) {
      return Long.compare(bits(a), bits(b));
    }
  },
  /** Floating-point numbers. */
  FLOATING {
    @Override
    public int compare(byte[] a, byte[] b) {
      return Double.compare(Double.longBitsToDouble(bits(a)), Double.longBitsToDouble(bits(b)));
    }
  };

  /** {@return the order of a type's values} */
  static ValueOrder of(Type type) {
    return switch (type) {
      case INT64 -> WHOLE;
      case DOUBLE -> FLOATING;
      case BOOLEAN, BYTE_ARRAY -> BYTES;
      default -> throw new IllegalArgumentException("no column has the type " + type);
    };
  }

  private static long bits(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
