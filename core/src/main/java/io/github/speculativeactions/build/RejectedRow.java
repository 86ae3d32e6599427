package io.github.speculativeactions.build;

import io.github.speculativeactions.Position;
import java.util.Objects;

/**
 * An input row that could not be used, and why.
 *
 * @param source the name of the trace source
 * @param position where it stands
 * @param reason what is wrong with it, without the place
 */
public record RejectedRow(String source, Position position, String reason) {

  public RejectedRow {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(reason, "reason");
  }
}
