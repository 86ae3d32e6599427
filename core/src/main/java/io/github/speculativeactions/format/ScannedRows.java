package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over what a scanner finds, one row ahead of the caller.
 *
 * <p>{@link #hasNext()} throws nothing: a fault is thrown by {@link #next()} in its row's turn.
 */
final class ScannedRows implements RowReader {

  private final RowScanner scanner;
  private @Nullable FoundRow ahead;
  private boolean ended;

  ScannedRows(RowScanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !ended) {
      ahead = scan();
      ended = ahead == null || ended;
    }
    return ahead != null;
  }

  @Override
  public Row next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("no more rows in " + scanner.position().file());
    }
    FoundRow found = ahead;
    ahead = null;
    return found.orThrow();
  }

  @Override
  public void close() throws IOException {
    ended = true;
    ahead = null;
    scanner.close();
  }

  private @Nullable FoundRow scan() {
    try {
      return scanner.scan();
    } catch (SpeculativeActionsException e) {
      ended = true;
      return FoundRow.faulty(e.at(scanner.position()));
    }
  }
}
