package io.github.speculativeactions.pipeline;

import java.util.Arrays;

/**
 * Traces in some order, each cut into pieces of so many steps that the rows of a piece fit into
 * memory: every step has its own list of what came before it, so they grow with the square.
 */
final class TracePieces {

  private static final int STEPS_OF_A_PIECE = 128;
  private static final int BYTES_OF_A_REFERENCE = 16;

  private final StepIndex index;
  private final int[] order;

  /** For each place in the order, how many pieces come before it. */
  private final int[] firstPieces;

  /**
   * Some steps of a trace.
   *
   * @param trace the number of the trace
   * @param from the number of the first step in its trace
   * @param to the number behind the last
   */
  record Piece(int trace, int from, int to) {}

  private TracePieces(StepIndex index, int[] order, int[] firstPieces) {
    this.index = index;
    this.order = order;
    this.firstPieces = firstPieces;
  }

  static TracePieces of(StepIndex index, int[] order) {
    int[] firstPieces = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      int steps = index.stepsOf(order[i]);
      firstPieces[i + 1] = firstPieces[i] + (steps + STEPS_OF_A_PIECE - 1) / STEPS_OF_A_PIECE;
    }
    return new TracePieces(index, order, firstPieces);
  }

  /** {@return the numbers of the traces in their order} */
  int[] order() {
    return order;
  }

  int count() {
    return firstPieces[order.length];
  }

  Piece get(int piece) {
    int place = placeOf(piece);
    int from = (piece - firstPieces[place]) * STEPS_OF_A_PIECE;
    int to = Math.min(from + STEPS_OF_A_PIECE, index.stepsOf(order[place]));
    return new Piece(order[place], from, to);
  }

  /** {@return about how many bytes a piece takes} */
  long bytes(int number) {
    Piece piece = get(number);
    long references = 2L * piece.to() * Math.min(piece.to(), STEPS_OF_A_PIECE);
    return index.bytes(piece.trace()) + references * BYTES_OF_A_REFERENCE;
  }

  /** {@return the place in the order of the trace that a piece is of} */
  private int placeOf(int piece) {
    int found = Arrays.binarySearch(firstPieces, piece);
    if (found < 0) {
      return -found - 2;
    }
    // A trace without steps has no piece: the last place with that number is the one.
    while (found + 1 < firstPieces.length && firstPieces[found + 1] == piece) {
      found++;
    }
    return found;
  }
}
