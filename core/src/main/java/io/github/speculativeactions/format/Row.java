package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One row of a file: columns by name.
 *
 * <p>A row may decode itself only when a column is first asked for, so any method but {@link
 * #position()} may find that it is damaged and throw a {@link
 * io.github.speculativeactions.SpeculativeActionsException} of category INPUT. Safe to hand to
 * another thread, not for use by several at once.
 *
 * <p>A row stays as it is when its reader goes on to the next one or is closed: it takes nothing
 * from the reader after {@link RowReader#next()} returned it.
 */
public interface Row {

  /** {@return where it stands: file and number} */
  Position position();

  /** {@return the names of its columns, in order} */
  Set<String> columns();

  /**
   * {@return the value of a column; a {@linkplain JsonNode#isMissingNode() missing node} if the row
   * has no such column}
   */
  JsonNode column(String name);

  /**
   * {@return the value of a column that may hold JSON as text: the parsed text if it is a string,
   * else the value as it is}
   *
   * <p>Formats that have the text as bytes parse it from there.
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException if the text is not JSON
   */
  JsonNode json(String name);

  /** {@return about how many bytes it takes, 0 if unknown} */
  default long bytes() {
    return 0;
  }
}
