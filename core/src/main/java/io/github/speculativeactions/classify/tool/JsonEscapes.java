package io.github.speculativeactions.classify.tool;

/** Undoes the escapes of a JSON string. */
final class JsonEscapes {

  private static final int DIGITS = 4;
  private static final int HEX = 16;

  private JsonEscapes() {}

  /** {@return the text that a string's inside stands for; what is no escape stays} */
  static String undone(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int from = 0;
    for (int at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
      text.append(raw, from, at);
      from = Math.min(raw.length(), at + 2);
      if (at + 1 < raw.length()) {
        int unicode = raw.charAt(at + 1) == 'u' ? hex(raw, at + 2) : -1;
        text.append(unicode < 0 ? unescaped(raw.charAt(at + 1)) : (char) unicode);
        from += unicode < 0 ? 0 : DIGITS;
      }
    }
    return text.append(raw, from, raw.length()).toString();
  }

  private static int hex(String raw, int start) {
    if (start + DIGITS > raw.length()) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < start + DIGITS; i++) {
      int digit = Character.digit(raw.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      value = value * HEX + digit;
    }
    return value;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
