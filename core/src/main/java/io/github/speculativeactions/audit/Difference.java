package io.github.speculativeactions.audit;

/**
 * In what the two sides of a pair differ: what only one of them has, as numbers.
 *
 * @param onlyChosen what only the right side has
 * @param onlyRejected what only the wrong side has
 */
record Difference(char[] onlyChosen, char[] onlyRejected) {

  private static final char[] NOTHING = {};
  private static final char[] IS_LONGER = {1};
  private static final Difference NONE = new Difference(NOTHING, NOTHING);

  static Difference ofLonger(long chosen, long rejected) {
    if (chosen == rejected) {
      return NONE;
    }
    return chosen > rejected
        ? new Difference(IS_LONGER, NOTHING)
        : new Difference(NOTHING, IS_LONGER);
  }

  static Difference ofSingle(char chosen, char rejected) {
    return chosen == rejected ? NONE : new Difference(new char[] {chosen}, new char[] {rejected});
  }

  /** How many things only one side has. */
  int size() {
    return onlyChosen.length + onlyRejected.length;
  }
}
