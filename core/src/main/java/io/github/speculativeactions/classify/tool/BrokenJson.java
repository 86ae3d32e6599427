package io.github.speculativeactions.classify.tool;

import org.jspecify.annotations.Nullable;

/** Finds a text field in what should have been a JSON object, and may end within the field. */
final class BrokenJson {

  private BrokenJson() {}

  /** {@return the field's text, its usual escapes undone, or null if it is not there} */
  static @Nullable String text(String json, String field) {
    int value = value(json, field);
    if (value < 0) {
      return null;
    }
    char quote = json.charAt(value);
    StringBuilder text = new StringBuilder();
    for (int at = value + 1; at < json.length() && json.charAt(at) != quote; at++) {
      char c = json.charAt(at);
      if (c == '\\' && at + 1 < json.length()) {
        at++;
        text.append(unescaped(json.charAt(at)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** {@return where the quote stands that opens the field's value, or -1} */
  private static int value(String json, String field) {
    for (int at = json.indexOf(field); at > 0; at = json.indexOf(field, at + 1)) {
      int after = at + field.length();
      if (isQuote(json.charAt(at - 1)) && after < json.length() && isQuote(json.charAt(after))) {
        int colon = skipBlanks(json, after + 1);
        int value = colon < json.length() && json.charAt(colon) == ':' ? colon + 1 : json.length();
        value = skipBlanks(json, value);
        if (value < json.length() && isQuote(json.charAt(value))) {
          return value;
        }
      }
    }
    return -1;
  }

  private static int skipBlanks(String json, int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
