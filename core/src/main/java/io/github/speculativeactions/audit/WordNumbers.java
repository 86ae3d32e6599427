package io.github.speculativeactions.audit;

import java.util.Arrays;
import java.util.List;

/**
 * Turns words into numbers from 1 to 65,535 by a hash: few enough to keep, and enough that words
 * rarely share one.
 *
 * <p>A word is a run of letters, digits and underscores; case does not matter in ASCII.
 */
final class WordNumbers {

  /** How many numbers there may be, 0 included. */
  static final int RANGE = 1 << Character.SIZE;

  /** So many characters of an answer are read: enough to tell it, however long its file is. */
  private static final int MAX_CHARACTERS = 2_048;

  /** For each character of ASCII what stands for it in a word, 0 for what ends a word. */
  private static final char[] IN_WORD = new char[128];

  static {
    for (char c = 0; c < IN_WORD.length; c++) {
      if (Character.isLetterOrDigit(c) || c == '_') {
        IN_WORD[c] = Character.toLowerCase(c);
      }
    }
  }

  private WordNumbers() {}

  /** The words of the texts in the order in which they stand there, as often as they do. */
  static char[] of(List<String> texts) {
    char[] text = joined(texts);
    int count = 0;
    int hash = 0;
    for (char c : text) {
      char inWord = c < IN_WORD.length ? IN_WORD[c] : c;
      if (inWord != 0) {
        hash = 31 * hash + inWord;
      } else if (hash != 0) {
        text[count++] = number(hash); // takes no more room than the word
        hash = 0;
      }
    }
    return Arrays.copyOf(text, count);
  }

  /** The texts, each with a space behind it. */
  private static char[] joined(List<String> texts) {
    int capacity = texts.size();
    for (String text : texts) {
      capacity += text.length();
    }
    char[] joined = new char[Math.min(capacity, MAX_CHARACTERS)];
    int length = 0;
    for (String text : texts) {
      int end = Math.min(text.length(), joined.length - length - 1);
      if (end < 0) {
        break;
      }
      text.getChars(0, end, joined, length);
      length += end;
      joined[length++] = ' ';
    }
    return joined;
  }

  private static char number(int hash) {
    int mixed = Hashes.mix(hash) >>> Character.SIZE;
    return (char) Math.max(1, mixed);
  }
}
