package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.sink.WellFormedText;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Sees to it that every text of a JSON column is JSON: one that is not would keep {@code datasets}
 * or DuckDB from loading its whole file.
 */
final class JsonValues {

  // datasets reads numbers whose whole part has 64 bits (ujson); 18 digits always fit.
  private static final int MAX_WHOLE_DIGITS = 18;
  private static final int MAX_DEPTH = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonValues() {}

  /**
   * {@return the text if it is one JSON value that can be read, else a JSON string that holds it}
   */
  static byte[] of(byte[] utf8) {
    return isValue(utf8) ? utf8 : literal(utf8);
  }

  private static boolean isValue(byte[] utf8) {
    // A byte order mark, which Jackson skips and JSON does not have.
    if (utf8.length > 0 && utf8[0] < 0) {
      return false;
    }
    for (int i = 0; i < Math.min(4, utf8.length); i++) {
      // Jackson would take it for UTF-16 or UTF-32.
      if (utf8[i] == 0) {
        return false;
      }
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8)) {
      if (parser.nextToken() == null) {
        return false;
      }
      boolean escapesSurrogates = escapesSurrogates(utf8);
      int depth = 0;
      do {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token.isNumeric() && !canBeRead(parser.getString())) {
          return false;
        } else if (escapesSurrogates && !WellFormedText.isWellFormed(parser.getString())) {
          // DuckDB refuses the file, and datasets drops the half without a word.
          return false;
        }
        boolean ended = depth == 0;
        if (parser.nextToken() == null) {
          return ended;
        }
        if (ended) {
          return false;
        }
      } while (true);
    } catch (JacksonException e) {
      return false;
    }
  }

  /** {@return whether a surrogate may be there as an escape, the only way into UTF-8} */
  private static boolean escapesSurrogates(byte[] utf8) {
    for (int i = 0; i + 2 < utf8.length; i++) {
      if (utf8[i] == '\\' && utf8[i + 1] == 'u' && (utf8[i + 2] | 0x20) == 'd') {
        return true;
      }
    }
    return false;
  }

  private static boolean canBeRead(String number) {
    int digits = 0;
    for (int i = number.startsWith("-") ? 1 : 0;
        i < number.length() && Character.isDigit(number.charAt(i));
        i++) {
      digits++;
    }
    return digits <= MAX_WHOLE_DIGITS;
  }

  private static byte[] literal(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
    byte[] literal = new byte[quoted.length + 2];
    System.arraycopy(quoted, 0, literal, 1, quoted.length);
    literal[0] = '"';
    literal[literal.length - 1] = '"';
    return literal;
  }
}
