package io.github.speculativeactions.classify.tool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the fields of a JSON object, or of what an agent wrote for one: cut off, with single
 * quotes as Python has them, with commas missing.
 *
 * <p>It reads what a rule asks for and passes over the rest without making anything of it, which a
 * parser that checks all of it cannot. Not safe for use by several threads.
 */
final class FieldScanner {

  private final String json;
  private int at;

  /** Starts behind the object's opening brace. */
  FieldScanner(String json) {
    this.json = json;
    this.at = json.indexOf('{') + 1;
  }

  /** {@return the name of the next field, whose value is to be read or skipped then, or null} */
  @Nullable String nextName() {
    while (at < json.length() && !isQuote(json.charAt(at)) && json.charAt(at) != '}') {
      at++;
    }
    if (at >= json.length() || json.charAt(at) == '}') {
      return null;
    }
    String name = string();
    at = skipBlanks(at);
    if (at < json.length() && json.charAt(at) == ':') {
      at = skipBlanks(at + 1);
    }
    return name;
  }

  /** Reads a value; {@return its text, the texts of a list, or nothing for an object or null} */
  List<String> values() {
    if (at >= json.length()) {
      return List.of();
    }
    if (json.charAt(at) == '[') {
      return list();
    }
    if (json.charAt(at) == '{') {
      skipValue();
      return List.of();
    }
    String value = scalar();
    return value.equals("null") ? List.of() : List.of(value);
  }

  private List<String> list() {
    List<String> texts = new ArrayList<>();
    at = skipSeparators(at + 1);
    while (at < json.length() && json.charAt(at) != ']') {
      if (json.charAt(at) == '[' || json.charAt(at) == '{') {
        skipValue();
      } else {
        texts.add(scalar());
      }
      at = skipSeparators(at);
    }
    at++;
    return texts;
  }

  private String scalar() {
    if (isQuote(json.charAt(at))) {
      return string();
    }
    int start = at;
    while (at < json.length() && ",]}".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    // A mark that belongs nowhere must not keep the scan from going on.
    at = Math.max(at, start + 1);
    return json.substring(start, Math.min(at, json.length())).strip();
  }

  /** Passes over a value of any depth. */
  void skipValue() {
    int depth = 0;
    do {
      if (at >= json.length()) {
        return;
      }
      char c = json.charAt(at);
      if (isQuote(c)) {
        at = Math.min(json.length(), stringEnd(at) + 1);
      } else {
        depth += c == '[' || c == '{' ? 1 : 0;
        depth -= c == ']' || c == '}' ? 1 : 0;
        at++;
      }
    } while (depth > 0 || !isEnd());
  }

  private boolean isEnd() {
    return at >= json.length() || ",]}".indexOf(json.charAt(at)) >= 0;
  }

  private String string() {
    int start = at + 1;
    int end = stringEnd(at);
    at = Math.min(json.length(), end + 1);
    String raw = json.substring(Math.min(start, end), end);
    return raw.indexOf('\\') < 0 ? raw : JsonEscapes.undone(raw);
  }

  /**
   * {@return where the string ends that opens at a place: at its quote or at the end of the text}
   */
  private int stringEnd(int open) {
    char quote = json.charAt(open);
    int end = json.indexOf(quote, open + 1);
    while (end >= 0 && isEscaped(open, end)) {
      end = json.indexOf(quote, end + 1);
    }
    return end < 0 ? json.length() : end;
  }

  private boolean isEscaped(int open, int place) {
    int backslash = place - 1;
    while (backslash > open && json.charAt(backslash) == '\\') {
      backslash--;
    }
    return (place - 1 - backslash) % 2 == 1;
  }

  private int skipBlanks(int from) {
    int place = from;
    while (place < json.length() && json.charAt(place) <= ' ') {
      place++;
    }
    return place;
  }

  private int skipSeparators(int from) {
    int place = from;
    while (place < json.length() && (json.charAt(place) <= ' ' || json.charAt(place) == ',')) {
      place++;
    }
    return place;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
