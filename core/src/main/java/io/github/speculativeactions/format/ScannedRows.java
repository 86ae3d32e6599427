package io.github.speculativeactions.format;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
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
      return FoundRow.faulty(thatEndsTheFile(e).at(scanner.position()));
    }
  }

  /** {@return a failure that says that it is not that of one row alone, if the data is at fault} */
  private static SpeculativeActionsException thatEndsTheFile(SpeculativeActionsException e) {
    return e.category() == Category.INPUT ? e.adding("the rest of the file was not read") : e;
  }
}
