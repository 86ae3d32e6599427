package io.github.speculativeactions.build.verifier.pairs;

/**
 * One argument of a call.
 *
 * @param name its name
 * @param from where its value begins in the text of the arguments
 * @param to where its value ends there
 * @param isText whether the value is a JSON string
 * @param isName whether it is a single word and no plain one, as names of files and ids are
 * @param key the same for values that say the same; see {@link Spelling}
 * @param pairKey the key of name and value together
 */
record Argument(
    String name, int from, int to, boolean isText, boolean isName, long key, long pairKey) {

  /** {@return how many characters the value takes} */
  int length() {
    return to - from;
  }
}
