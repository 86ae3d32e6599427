package io.github.speculativeactions.format;

import io.github.speculativeactions.internal.StrictJson;

/**
 * Tells whether a text is JSON (RFC 8259), and what readers of JSON differ about in it.
 *
 * <p>The arguments of every call of every row must be JSON, and nearly all are: this only looks,
 * and so takes a fraction of what a parser does, which makes names and texts of what it reads.
 * Arrays and objects may be nested 500 deep, numbers may have 1,000 characters.
 *
 * <p>It does not change once it is made.
 */
public final class JsonSyntax {

  private static final int NO_ESCAPE = -1;

  private final byte[] utf8;
  private final boolean isValue;
  private int at;
  private int depth;
  private final boolean isObject;
  private boolean hasHalfPair;
  private int wholeDigits;

  private JsonSyntax(byte[] utf8) {
    this.utf8 = utf8;
    skipBlanks();
    isObject = next() == '{';
    boolean begins = value();
    skipBlanks();
    isValue = begins && at == utf8.length;
  }

  /** {@return what is found in a text, given as well-formed UTF-8} */
  public static JsonSyntax of(byte[] utf8) {
    return new JsonSyntax(utf8);
  }

  /** {@return whether it is one value with nothing but white space around it} */
  public boolean isValue() {
    return isValue;
  }

  /** {@return whether it is one object} */
  public boolean isObject() {
    return isValue && isObject;
  }

  /** {@return whether an escape stands for half a surrogate pair, which is no character} */
  public boolean hasHalfPair() {
    return hasHalfPair;
  }

  /** {@return the most digits that a number has before its point} */
  public int wholeDigits() {
    return wholeDigits;
  }

  /** {@return the next byte, or a negative number at the end, as for what is not ASCII} */
  private int next() {
    return at < utf8.length ? utf8[at] : -1;
  }

  private boolean skip(char expected) {
    if (next() != expected) {
      return false;
    }
    at++;
    return true;
  }

  private void skipBlanks() {
    while (at < utf8.length && isBlank(utf8[at])) {
      at++;
    }
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private boolean value() {
    return switch (next()) {
      case '{' -> nested('}', true);
      case '[' -> nested(']', false);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean nested(char end, boolean hasNames) {
    at++;
    if (++depth > StrictJson.MAX_DEPTH) {
      return false;
    }
    skipBlanks();
    if (!skip(end)) {
      do {
        skipBlanks();
        if ((hasNames && !name()) || !value()) {
          return false;
        }
        skipBlanks();
      } while (skip(','));
      if (!skip(end)) {
        return false;
      }
    }
    depth--;
    return true;
  }

  private boolean name() {
    if (next() != '"' || !string()) {
      return false;
    }
    skipBlanks();
    boolean isNamed = skip(':');
    skipBlanks();
    return isNamed;
  }

  private boolean string() {
    for (at++; at < utf8.length; at++) {
      byte b = utf8[at];
      if (b == '"') {
        at++;
        return true;
      }
      if (b == '\\') {
        if (!escape()) {
          return false;
        }
      } else if (b >= 0 && b < ' ') {
        return false;
      }
    }
    return false;
  }

  /** Reads an escape, or two that are one pair, up to its last byte. */
  private boolean escape() {
    at++;
    if (next() != 'u') {
      return at < utf8.length && "\"\\/bfnrt".indexOf(utf8[at]) >= 0;
    }
    int unit = unit(at + 1);
    if (unit == NO_ESCAPE) {
      return false;
    }
    at += 4;
    if (Character.isSurrogate((char) unit)) {
      boolean isPair =
          Character.isHighSurrogate((char) unit)
              && at + 2 < utf8.length
              && utf8[at + 1] == '\\'
              && utf8[at + 2] == 'u'
              && isLow(unit(at + 3));
      hasHalfPair |= !isPair;
      at += isPair ? 6 : 0;
    }
    return true;
  }

  private static boolean isLow(int unit) {
    return unit != NO_ESCAPE && Character.isLowSurrogate((char) unit);
  }

  private int unit(int from) {
    if (from + 4 > utf8.length) {
      return NO_ESCAPE;
    }
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = utf8[i] < 0 ? -1 : Character.digit(utf8[i], 16);
      if (digit < 0) {
        return NO_ESCAPE;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private boolean word(String word) {
    if (at + word.length() > utf8.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (utf8[at++] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean number() {
    int start = at;
    skip('-');
    int firstDigit = at;
    int whole = digits();
    if (whole == 0 || (whole > 1 && utf8[firstDigit] == '0')) {
      return false;
    }
    wholeDigits = Math.max(wholeDigits, whole);
    if (skip('.') && digits() == 0) {
      return false;
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      if (digits() == 0) {
        return false;
      }
    }
    return at - start <= StrictJson.MAX_NUMBER_LENGTH;
  }

  private int digits() {
    int start = at;
    while (at < utf8.length && utf8[at] >= '0' && utf8[at] <= '9') {
      at++;
    }
    return at - start;
  }
}
