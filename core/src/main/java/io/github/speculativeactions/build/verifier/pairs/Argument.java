package io.github.speculativeactions.build.verifier.pairs;

/**
 * One argument of a call.
 *
 * @param name its name
 * @param from where its value begins in the text of the arguments
 * @param to where its value ends there
 * @param isText whether the value is a JSON string
 * @param isName whether it is a single word and no plain one, as names of files and ids are
 * @param value what the value says
 * @param pair what name and value say together
 */
record Argument(
    String name, int from, int to, boolean isText, boolean isName, Meaning value, Meaning pair) {

  /** {@return how many characters the value takes} */
  int length() {
    return to - from;
  }
}
