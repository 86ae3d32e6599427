package io.github.speculativeactions.examples.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody meant who mistyped a name. */
final class ClosestName {

  /** One letter in so many may be wrong: more, and it is another name. */
  private static final int LETTERS_PER_SLIP = 3;

  /** A name cut off after fewer letters could be many another. */
  private static final int LEAST_LETTERS = 3;

  private ClosestName() {}

  /** {@return such as {@code ; did you mean --format?}, to end an error with; or nothing} */
  static String hint(String typed, Collection<String> known) {
    String lowerCase = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> mayBeMeant(lowerCase, name))
        .min(Comparator.comparingInt(name -> slips(lowerCase, name)))
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  private static boolean mayBeMeant(String typed, String name) {
    boolean isShortened = typed.length() >= LEAST_LETTERS && name.startsWith(typed);
    return isShortened || LETTERS_PER_SLIP * slips(typed, name) <= name.length();
  }

  /**
   * {@return how many letters were left out, added, mistaken or swapped with the next one}
   *
   * <p>This is the optimal string alignment distance.
   */
  static int slips(String typed, String name) {
    int[][] slips = new int[typed.length() + 1][name.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int mistaken = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        int leftOutOrAdded = Math.min(slips[i][j - 1], slips[i - 1][j]) + 1;
        slips[i][j] = Math.min(leftOutOrAdded, slips[i - 1][j - 1] + mistaken);
        if (areSwapped(typed, i, name, j)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[typed.length()][name.length()];
  }

  private static boolean areSwapped(String typed, int typedEnd, String name, int nameEnd) {
    return typedEnd > 1
        && nameEnd > 1
        && typed.charAt(typedEnd - 1) == name.charAt(nameEnd - 2)
        && typed.charAt(typedEnd - 2) == name.charAt(nameEnd - 1);
  }
}
