package io.github.speculativeactions.build.verifier;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a text: runs of letters and digits, in lower case. */
final class Words {

  private Words() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
        from = -1;
      }
    }
    return words;
  }
}
