package io.github.speculativeactions.classify.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of phrases that is looked for in one pass. Immutable and thread-safe.
 *
 * <p>A phrase is found where a word begins, and may end within a word.
 */
public final class Phrases {

  private static final int ASCII = 128;

  private final String[][] byFirst = new String[ASCII][];

  /** For each first character, a bit for each second one, by the low six bits of the latter. */
  private final long[] seconds = new long[ASCII];

  private Phrases(String... phrases) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < ASCII; i++) {
      lists.add(new ArrayList<>());
    }
    for (String phrase : phrases) {
      lists.get(phrase.charAt(0)).add(phrase);
      seconds[phrase.charAt(0)] |= 1L << phrase.charAt(1);
    }
    for (int i = 0; i < ASCII; i++) {
      byFirst[i] = lists.get(i).toArray(String[]::new);
    }
  }

  /**
   * {@return the set of these phrases, of which each begins with an ASCII letter or mark and has
   * two characters or more}
   */
  public static Phrases of(String... phrases) {
    return new Phrases(phrases);
  }

  /** {@return the set of these phrases and those of another} */
  public Phrases and(Phrases others) {
    return of(
        Stream.of(byFirst, others.byFirst)
            .flatMap(Stream::of)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  /** {@return whether one of them stands in the text, where a word begins} */
  public boolean isIn(String text) {
    return next(text, 0) >= 0;
  }

  /** {@return the first place from {@code start} on where one of them stands, -1 if none does} */
  public int next(String text, int start) {
    boolean inWord = start > 0 && isLetter(text.charAt(start - 1));
    for (int at = start; at < text.length(); at++) {
      boolean isLetter = isLetter(text.charAt(at));
      if (isLetter && !inWord && startsAt(text, at)) {
        return at;
      }
      inWord = isLetter;
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return c < ASCII ? isAsciiLetter(c) : Character.isLetter(c);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** {@return whether one of them stands at a place of the text} */
  public boolean startsAt(String text, int place) {
    return lengthAt(text, place) > 0;
  }

  /**
   * {@return the length of the first of them that stands at a place of the text, 0 if none does}
   */
  public int lengthAt(String text, int place) {
    if (place + 1 >= text.length()) {
      return 0;
    }
    char first = text.charAt(place);
    // Most words begin like none of the phrases, which two characters tell.
    if (first >= ASCII || ((seconds[first] >>> text.charAt(place + 1)) & 1) == 0) {
      return 0;
    }
    for (String phrase : byFirst[first]) {
      if (text.startsWith(phrase, place)) {
        return phrase.length();
      }
    }
    return 0;
  }
}
