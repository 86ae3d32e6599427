package io.github.speculativeactions.build.verifier.pairs;

/**
 * A mistake, and the later step of its trace that does right what the mistake tried.
 *
 * @param step the mistake
 * @param by the step that mends it
 * @param longer 1 if the mended arguments are longer, -1 if they are shorter, else 0
 * @param onlyRight hashes of the words that stand in the mended arguments alone
 * @param onlyWrong hashes of the words that stand in the mistaken arguments alone
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and neither compared nor handed out
record Correction(int step, int by, int longer, int[] onlyRight, int[] onlyWrong) {

  /** {@return this with the steps numbered from another first one} */
  Correction from(int firstStep) {
    return new Correction(firstStep + step, firstStep + by, longer, onlyRight, onlyWrong);
  }
}
