package io.github.speculativeactions.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks that bytes are UTF-8 (the JSON parser takes some that are not, and makes them up), and
 * tells how many a text takes.
 */
final class Utf8 {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** {@return where the first bytes are that no character has, or -1 if there are none} */
  static int indexOfFault(byte[] text) {
    int i = 0;
    while (i < text.length) {
      if (i <= text.length - 8 && ((long) EIGHT_BYTES.get(text, i) & NOT_ASCII) == 0) {
        i += 8;
        continue;
      }
      int length = lengthOfCharacter(text, i);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** {@return how many bytes the text takes; half a surrogate pair counts two} */
  static long length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += length(text.charAt(i));
    }
    return length;
  }

  /** {@return how many bytes the character takes, of a surrogate pair each half two} */
  static int length(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  /** {@return how many bytes the character takes, or 0 if it is none} (Unicode 15, table 3-7) */
  private static int lengthOfCharacter(byte[] text, int start) {
    int lead = text[start] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 0 || length > text.length - start) {
      return 0;
    }
    int second = text[start + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = start + 2; i < start + length; i++) {
      if ((text[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
