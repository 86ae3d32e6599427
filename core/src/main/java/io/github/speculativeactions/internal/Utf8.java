package io.github.speculativeactions.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodes text that is mostly ASCII. {@link String#getBytes} first looks at each character by
 * itself; this takes a copy and looks at eight bytes at a time.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Stateless.
 */
public final class Utf8 {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long QUESTION_MARKS = '?' * LOW_BITS;

  private Utf8() {}

  /** {@return the same bytes as {@link String#getBytes} gives for UTF-8} */
  public static byte[] of(String text) {
    byte[] ascii = ofAscii(text);
    return ascii == null ? text.getBytes(StandardCharsets.UTF_8) : ascii;
  }

  /** {@return the bytes of a text that is ASCII, or null if it is not} */
  public static byte @Nullable [] ofAscii(String text) {
    // Costs no more than a copy if it is, and leaves what tells whether it was.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return isAscii(bytes, text) ? bytes : null;
  }

  /** Where a character has no byte there is a question mark. */
  private static boolean isAscii(byte[] bytes, String text) {
    if (bytes.length != text.length()) {
      return false;
    }
    int i = 0;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      if (mayNotBeAscii(eight) && !isAscii(bytes, text, i, i + Long.BYTES)) {
        return false;
      }
    }
    return isAscii(bytes, text, i, bytes.length);
  }

  /**
   * {@return whether a byte has its high bit or is a question mark}; it may be yes for others
   *
   * <p>Subtracting one from each byte sets the high bit of those that are zero, and may of others.
   */
  private static boolean mayNotBeAscii(long eight) {
    return ((eight | ((eight ^ QUESTION_MARKS) - LOW_BITS)) & HIGH_BITS) != 0;
  }

  private static boolean isAscii(byte[] bytes, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || (bytes[i] == '?' && text.charAt(i) != '?')) {
        return false;
      }
    }
    return true;
  }
}
