package io.github.speculativeactions.sink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Text that can be written as UTF-8, for sinks that write it themselves.
 *
 * <p>A log cut in the middle of a character can leave half a surrogate pair, which JSON escapes can
 * carry and UTF-8 cannot. Such a half becomes U+FFFD, the replacement character, as decoders do;
 * {@link String#getBytes} makes it a question mark, which no one could tell from a real one.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class WellFormedText {

  private static final char REPLACEMENT = '\ufffd';

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long QUESTION_MARKS = '?' * LOW_BITS;

  private WellFormedText() {}

  /** {@return whether the text can be written as it is} */
  public static boolean isWellFormed(String text) {
    return firstHalfPair(text, 0) < 0;
  }

  /** {@return the text, itself if it is well formed} */
  public static String of(String text) {
    int half = firstHalfPair(text, 0);
    if (half < 0) {
      return text;
    }
    char[] characters = text.toCharArray();
    while (half >= 0) {
      characters[half] = REPLACEMENT;
      half = firstHalfPair(text, half + 1);
    }
    return new String(characters);
  }

  /** {@return the text as UTF-8, once it is well formed} */
  public static byte[] utf8(String text) {
    // Mostly text is ASCII. This costs no more than a copy then, and tells whether it was.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return isAscii(bytes, text) ? bytes : of(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Where a character has no byte there is a question mark. */
  private static boolean isAscii(byte[] bytes, String text) {
    if (bytes.length != text.length()) {
      return false;
    }
    int i = 0;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      if ((eight & HIGH_BITS) != 0
          || (hasQuestionMark(eight) && !isAscii(bytes, text, i, i + Long.BYTES))) {
        return false;
      }
    }
    return isAscii(bytes, text, i, bytes.length);
  }

  /** Subtracting one from each byte sets the high bit of those that are zero (and may of more). */
  private static boolean hasQuestionMark(long eight) {
    long difference = eight ^ QUESTION_MARKS;
    return ((difference - LOW_BITS) & ~difference & HIGH_BITS) != 0;
  }

  private static boolean isAscii(byte[] bytes, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || (bytes[i] == '?' && text.charAt(i) != '?')) {
        return false;
      }
    }
    return true;
  }

  private static int firstHalfPair(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
