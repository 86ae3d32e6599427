package io.github.speculativeactions.audit;

/**
 * In what the two sides of a pair differ: what only one of them has, as numbers.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody writes into its arrays.
 */
final class Difference {

  private static final char[] NOTHING = {};
  private static final char[] IS_GREATER = {1};
  private static final Difference NONE = new Difference(NOTHING, NOTHING);

  private final char[] onlyChosen;
  private final char[] onlyRejected;

  Difference(char[] onlyChosen, char[] onlyRejected) {
    this.onlyChosen = onlyChosen;
    this.onlyRejected = onlyRejected;
  }

  /** The difference of two numbers: which is greater. */
  static Difference ofNumbers(long chosen, long rejected) {
    if (chosen == rejected) {
      return NONE;
    }
    return chosen > rejected
        ? new Difference(IS_GREATER, NOTHING)
        : new Difference(NOTHING, IS_GREATER);
  }

  /** The difference of two sides of which each has one thing. */
  static Difference ofSingle(char chosen, char rejected) {
    return chosen == rejected ? NONE : new Difference(new char[] {chosen}, new char[] {rejected});
  }

  /** What only the right side has. */
  char[] onlyChosen() {
    return onlyChosen;
  }

  /** What only the wrong side has. */
  char[] onlyRejected() {
    return onlyRejected;
  }

  /** How many things only one side has. */
  int size() {
    return onlyChosen.length + onlyRejected.length;
  }
}
