package io.github.speculativeactions.build.framing;

/** Ids for calls that have none: nine letters and digits, as Mistral's templates want them. */
final class CallIds {

  private static final int DIGITS = 5;

  private CallIds() {}

  /**
   * {@return the id of a number, such as {@code call00012}}
   *
   * @param prefix four letters
   */
  static String of(String prefix, int number) {
    // String.format would take longer than all else that a prompt needs.
    String digits = Integer.toString(number);
    return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}
