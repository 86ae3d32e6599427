package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.ActionType;
import java.util.stream.IntStream;

/**
 * Guesses the next action type from the last few, by how often it came behind them.
 *
 * <p>Types are ranked by their count behind the last types; those of equal counts, and so all if
 * these last types were never seen, by their count behind one type fewer, in the end behind
 * anything; then by number. Before a trace begins there is a tenth type, its start. Not safe for
 * use by several threads.
 */
final class MarkovChain {

  static final int TYPES = ActionType.values().length;

  /** The types and, with the highest number, the start of a trace. */
  private static final int SYMBOLS = TYPES + 1;

  private final int order;
  private final int contexts;

  /** For each number of last types, 0 to the order, the count of each type behind each context. */
  private final long[][] counts;

  /**
   * A chain that has seen nothing.
   *
   * @param order how many of the last types it looks at, 0 or more
   */
  MarkovChain(int order) {
    this.order = order;
    this.counts = new long[order + 1][];
    int size = 1;
    for (int length = 0; length <= order; length++) {
      counts[length] = new long[size * TYPES];
      size *= SYMBOLS;
    }
    this.contexts = size / SYMBOLS;
  }

  /**
   * The context at the start of a trace. A context has the last types as its digits, the very last
   * one as the lowest; here all of them are starts.
   */
  int start() {
    return contexts - 1;
  }

  /** The context behind this one after a step. */
  int next(int context, int type) {
    return order == 0 ? 0 : (context * SYMBOLS + type) % contexts;
  }

  /** Counts a type behind a context. */
  void learn(int context, int type) {
    int size = contexts;
    for (int length = order; length >= 0; length--) {
      counts[length][context % size * TYPES + type]++;
      size /= SYMBOLS;
    }
  }

  /** For each context the types, the best guess first. */
  int[][] guesses() {
    return IntStream.range(0, contexts).mapToObj(this::guesses).toArray(int[][]::new);
  }

  private int[] guesses(int context) {
    return IntStream.range(0, TYPES)
        .boxed()
        .sorted((first, second) -> compare(context, first, second))
        .mapToInt(type -> type)
        .toArray();
  }

  private int compare(int context, int first, int second) {
    int size = contexts;
    for (int length = order; length >= 0; length--) {
      int place = context % size * TYPES;
      int compared = Long.compare(counts[length][place + second], counts[length][place + first]);
      if (compared != 0) {
        return compared;
      }
      size /= SYMBOLS;
    }
    return Integer.compare(first, second);
  }
}
