package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** What a format has to say for its rows to be iterated. Used by one thread at a time. */
interface RowScanner extends Closeable {

  /**
   * {@return what stands at the next place, or null at the end of the file}
   *
   * @throws SpeculativeActionsException if neither this row nor any after it can be read
   */
  @Nullable FoundRow scan();

  /** {@return the place that was scanned last, or that the scan failed at} */
  Position position();
}
