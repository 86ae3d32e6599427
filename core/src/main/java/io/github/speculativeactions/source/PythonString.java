package io.github.speculativeactions.source;

import java.util.Locale;
import java.util.Set;

/** Reads one Python string or bytes literal: prefix, quotes, escapes. */
final class PythonString {

  private static final Set<String> PREFIXES = Set.of("", "u", "r", "b", "br", "rb");

  private final String text;
  private final StringBuilder target;
  private final boolean bytes;
  private int at;

  private PythonString(String text, int at, boolean bytes, StringBuilder target) {
    this.text = text;
    this.at = at;
    this.bytes = bytes;
    this.target = target;
  }

  /** {@return whether a string literal begins at a place} */
  static boolean startsAt(String text, int place) {
    int quote = quote(text, place);
    return quote >= 0 && PREFIXES.contains(text.substring(place, quote).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads the literal that begins at a place.
   *
   * @param target what the literal stands for is added here
   * @return where the literal ends
   * @throws PythonLiteralException if it does not end, or an escape is wrong
   */
  static int read(String text, int place, StringBuilder target) throws PythonLiteralException {
    int quote = quote(text, place);
    String prefix = text.substring(place, quote).toLowerCase(Locale.ROOT);
    char mark = text.charAt(quote);
    boolean triple = text.startsWith(String.valueOf(mark).repeat(3), quote);
    int start = quote + (triple ? 3 : 1);
    PythonString string = new PythonString(text, start, prefix.contains("b"), target);
    return string.body(mark, triple, prefix.contains("r"));
  }

  /** {@return where the opening quote is, after at most two letters; -1 if there is none} */
  private static int quote(String text, int place) {
    for (int at = place; at < text.length() && at <= place + 2; at++) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        return at;
      }
    }
    return -1;
  }

  private int body(char mark, boolean triple, boolean raw) throws PythonLiteralException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == mark && (!triple || text.startsWith(String.valueOf(mark).repeat(3), at))) {
        return at + (triple ? 3 : 1);
      }
      if (c == '\n' && !triple) {
        throw new PythonLiteralException("a line break in a string", at);
      }
      at++;
      if (c != '\\') {
        target.append(c);
      } else if (raw) {
        rawBackslash();
      } else {
        escape();
      }
    }
    throw new PythonLiteralException("a string does not end", at);
  }

  /** Even in a raw string a backslash keeps the quote behind it from ending the string. */
  private void rawBackslash() throws PythonLiteralException {
    target.append('\\').append(escaped());
  }

  private void escape() throws PythonLiteralException {
    char c = escaped();
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> target.append(c);
      case 'a' -> target.append('\u0007');
      case 'b' -> target.append('\b');
      case 'f' -> target.append('\f');
      case 'n' -> target.append('\n');
      case 'r' -> target.append('\r');
      case 't' -> target.append('\t');
      case 'v' -> target.append('\u000B');
      case 'x' -> target.append((char) hex(2));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
      default -> {
        if (bytes) {
          target.append('\\').append(c);
        } else {
          textEscape(c);
        }
      }
    }
  }

  private void textEscape(char c) throws PythonLiteralException {
    switch (c) {
      case 'u' -> target.append((char) hex(4));
      case 'U' -> {
        int codePoint = hex(8);
        if (!Character.isValidCodePoint(codePoint)) {
          throw new PythonLiteralException("no such code point", at);
        }
        target.appendCodePoint(codePoint);
      }
      case 'N' -> throw new PythonLiteralException("a character by its name", at);
      // What Python does not know it leaves as it is.
      default -> target.append('\\').append(c);
    }
  }

  private char escaped() throws PythonLiteralException {
    if (at == text.length()) {
      throw new PythonLiteralException("a string does not end", at);
    }
    return text.charAt(at++);
  }

  private int hex(int digits) throws PythonLiteralException {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < text.length() ? hexDigit(text.charAt(at)) : -1;
      if (digit < 0) {
        throw new PythonLiteralException("an escape that lacks digits", at);
      }
      at++;
      value = value << 4 | digit;
    }
    return value;
  }

  /** Only ASCII digits count, unlike in {@link Character#digit(char, int)}. */
  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private void octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && at < text.length(); i++) {
      char c = text.charAt(at);
      if (c < '0' || c > '7') {
        break;
      }
      value = value << 3 | (c - '0');
      at++;
    }
    target.append((char) (bytes ? value & 0xFF : value));
  }
}
