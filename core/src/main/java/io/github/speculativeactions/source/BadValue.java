package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.Excerpt;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Says which value of a row is wrong, what it is, and what would be right. */
final class BadValue {

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
      case STRING -> "text (" + Excerpt.of(value) + ")";
      case ARRAY -> "a list (" + Excerpt.of(value) + ")";
      case OBJECT -> "an object (" + Excerpt.of(value) + ")";
      default ->
          "a %s (%s)"
              .formatted(value.getNodeType().name().toLowerCase(Locale.ROOT), Excerpt.of(value));
    };
  }
}
