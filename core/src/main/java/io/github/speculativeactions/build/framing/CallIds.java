package io.github.speculativeactions.build.framing;

import java.util.Locale;

/** Ids for calls that have none: nine letters and digits, as Mistral's templates want them. */
final class CallIds {

  private CallIds() {}

  /**
   * {@return the id of a number, such as {@code call00012}}
   *
   * @param prefix four letters
   */
  static String of(String prefix, int number) {
    return String.format(Locale.ROOT, "%s%05d", prefix, number);
  }
}
