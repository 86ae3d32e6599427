package io.github.speculativeactions.audit;

/** Guesses action types in the order of a trace; learned before, and safe for several threads. */
interface Guesser {

  /** How many types are guessed before the right one, at each step of a trace. */
  int[] misses(byte[] types);

  /** Guesses what a chain has learned. */
  static Guesser markov(MarkovChain chain) {
    int[][] guesses = chain.guesses();
    return types -> {
      int[] misses = new int[types.length];
      int context = chain.start();
      for (int i = 0; i < types.length; i++) {
        misses[i] = indexOf(types[i], guesses[context]);
        context = chain.next(context, types[i]);
      }
      return misses;
    };
  }

  /**
   * Guesses the last type again; behind it, and at the start of a trace, the most frequent ones.
   */
  static Guesser repeatLast(MarkovChain majority) {
    int[] frequent = majority.guesses()[0];
    return types -> {
      int[] misses = new int[types.length];
      for (int i = 0; i < types.length; i++) {
        misses[i] = indexOf(types[i], frequent);
        if (i > 0 && types[i] == types[i - 1]) {
          misses[i] = 0;
        } else if (i > 0 && indexOf(types[i - 1], frequent) > misses[i]) {
          misses[i]++;
        }
      }
      return misses;
    };
  }

  private static int indexOf(int type, int[] guesses) {
    int index = 0;
    while (guesses[index] != type) {
      index++;
    }
    return index;
  }
}
