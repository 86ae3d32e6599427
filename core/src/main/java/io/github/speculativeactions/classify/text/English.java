package io.github.speculativeactions.classify.text;

import java.util.Set;

/**
 * Tells English from other languages by its small words, as far as no other common language writes
 * them so.
 */
final class English {

  private static final Set<String> WORDS =
      Set.of(
          ("the of and to is are it its you your for that this these with not have be been can from by at we"
                  + " our my there which how what would should they")
              .split(" "));

  /** Fewer words may be names and figures alone. */
  private static final int FEW_WORDS = 4;

  /** How many words there may be for each small one; text in English has one of four or so. */
  private static final int WORDS_FOR_EACH = 20;

  private English() {}

  /**
   * {@return whether a text is not known to be in another language}
   *
   * @param text in lower case
   */
  static boolean isIn(String text) {
    int words = 0;
    int small = 0;
    int foreign = 0;
    int letters = 0;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        foreign += text.charAt(at) >= 0x250 ? 1 : 0;
        at++;
      }
      letters += at - start;
      if (at > start) {
        words++;
        small += WORDS.contains(text.substring(start, at)) ? 1 : 0;
      }
      at++;
    }
    // Letters beyond those of Latin alphabets may be written without blanks.
    return foreign * 2 <= letters && (words < FEW_WORDS || small * WORDS_FOR_EACH >= words);
  }
}
