package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.model.Outcome;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Reads the verdict that SWE datasets keep in a column {@code resolved}: a boolean, 0 or 1, -1 or
 * nothing when it is not known, or any of these as text where the format has no types.
 */
final class ResolvedColumn {

  private ResolvedColumn() {}

  static Outcome read(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Outcome.UNKNOWN;
    }
    if (value.isContainer()) {
      throw badValue(value);
    }
    return switch (value.asString().strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "1.0" -> Outcome.RESOLVED;
      case "false", "0", "0.0" -> Outcome.UNRESOLVED;
      case "-1", "-1.0", "" -> Outcome.UNKNOWN;
      default -> throw badValue(value);
    };
  }

  private static SpeculativeActionsException badValue(JsonNode value) {
    return BadValue.at("resolved", value, "true, false, 1, 0, -1 or null");
  }
}
