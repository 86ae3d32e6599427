package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Says which value of a row is wrong, what it is, and what would be right. */
final class BadValue {

  private static final int MAX_SHOWN = 80;

  private BadValue() {}

  /**
   * {@return a failure such as {@code messages[3].content is a number (5); expected text}}
   *
   * @param where the path of the value within its row
   */
  static SpeculativeActionsException at(String where, JsonNode found, String expected) {
    return SpeculativeActionsException.input(
        "%s is %s; expected %s".formatted(where, shown(found), expected));
  }

  /** {@return the kind of a value and the beginning of it} */
  static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING -> "missing";
      case NULL -> "null";
      case STRING -> "text (" + cut(value.toString()) + ")";
      case ARRAY -> "a list (" + cut(value.toString()) + ")";
      case OBJECT -> "an object (" + cut(value.toString()) + ")";
      default ->
          "a %s (%s)"
              .formatted(
                  value.getNodeType().name().toLowerCase(Locale.ROOT), cut(value.toString()));
    };
  }

  private static String cut(String text) {
    if (text.length() <= MAX_SHOWN) {
      return text;
    }
    // Half a surrogate pair would not survive a log file.
    int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
    return text.substring(0, end) + "…";
  }
}
