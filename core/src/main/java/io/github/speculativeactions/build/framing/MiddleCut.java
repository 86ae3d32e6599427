package io.github.speculativeactions.build.framing;

import java.util.Locale;

/** Takes the middle out of a text that is too long, and says how much that was. */
final class MiddleCut {

  /** At least that of the longest. */
  private static final int LENGTH_OF_MARK = 40;

  private MiddleCut() {}

  /**
   * {@return a text that takes no more than so many tokens: itself if it does not, else its
   * beginning and its end; empty if not even the mark between them has room}
   *
   * @param tokens what the text takes
   */
  static String cut(String text, long tokens, long maxTokens, TokenCounter counter) {
    String shorter = text;
    long kept = text.length();
    long taken = tokens;
    while (taken > maxTokens && kept > 0) {
      kept = fewer(kept, taken, maxTokens);
      shorter = keep(text, (int) kept);
      taken = counter.count(shorter);
    }
    return taken > maxTokens ? "" : shorter;
  }

  /**
   * {@return how many characters to try next: in proportion, as texts have about as many tokens
   * everywhere, and with room for the mark; but always some less, so that there is an end}
   */
  static long fewer(long characters, long tokens, long maxTokens) {
    long inProportion = characters * maxTokens / tokens - LENGTH_OF_MARK;
    return Math.max(0, Math.min(inProportion, characters - characters / 16 - 1));
  }

  /** {@return the beginning and the end of a text, or all of it if the mark would be longer} */
  static String keep(String text, int characters) {
    int end = characters / 2;
    int start = text.length() - (characters - end);
    // Half a surrogate pair would be no character.
    if (isWithinPair(text, end)) {
      end--;
    }
    if (isWithinPair(text, start)) {
      start++;
    }
    String mark =
        String.format(Locale.ROOT, "\n[… %,d characters cut …]\n", text.codePointCount(end, start));
    return mark.length() < start - end
        ? text.substring(0, end) + mark + text.substring(start)
        : text;
  }

  private static boolean isWithinPair(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }
}
