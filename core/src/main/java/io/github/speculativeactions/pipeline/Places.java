package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Objects;

/** Completes the places that failures name: readers know file and row, but not the source. */
final class Places {

  private Places() {}

  /**
   * {@return the failure with its own place, or with the given one if it has none, and in either
   * case with the source of the given one}
   */
  static SpeculativeActionsException named(SpeculativeActionsException e, Position place) {
    Position own = e.position().orElse(place);
    if (own.source() != null) {
      return e.at(own);
    }
    SpeculativeActionsException named =
        new SpeculativeActionsException(
            e.category(),
            e.retryable(),
            own.in(Objects.requireNonNull(place.source())),
            e.reason(),
            e.getCause());
    named.setStackTrace(e.getStackTrace());
    return named;
  }
}
