package io.github.speculativeactions.build.verifier.pairs;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of a text: runs of letters and digits, in lower case.
 *
 * <p>Only those of ASCII are told apart: which other characters are letters, and what their lower
 * case is, differs from one Java release to the next. So all others are part of words, as they are.
 */
final class Words {

  private static final int ASCII = 128;

  private static final boolean[] IN_WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      IN_WORD[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || isUpperCase(c);
    }
  }

  private Words() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && isInWord(text.charAt(i));
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(lowerCase(text.substring(from, i)));
        from = -1;
      }
    }
    return words;
  }

  private static boolean isInWord(char c) {
    return c >= ASCII || IN_WORD[c];
  }

  private static String lowerCase(String word) {
    char[] chars = word.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isUpperCase(chars[i])) {
        chars[i] = (char) (chars[i] + 'a' - 'A');
      }
    }
    return new String(chars);
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
