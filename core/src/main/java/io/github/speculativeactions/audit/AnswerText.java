package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;
import java.util.Arrays;

/**
 * The beginning of an answer, and its words as numbers from 1 to 65,535: few enough to keep, and
 * enough that words rarely share one.
 *
 * <p>A word is a run of letters, digits and underscores; case does not matter in ASCII. Not safe
 * for use by several threads.
 */
final class AnswerText {

  /** How many numbers there may be, 0 included. */
  static final int WORD_NUMBERS = 1 << Character.SIZE;

  /** So many characters of an answer are read: enough to tell it, however long its file is. */
  private static final int MAX_CHARACTERS = 1_024;

  /** For each character of ASCII what stands for it in a word, 0 for what ends a word. */
  private static final char[] IN_WORD = new char[128];

  static {
    for (char c = 0; c < IN_WORD.length; c++) {
      if (Character.isLetterOrDigit(c) || c == '_') {
        IN_WORD[c] = Character.toLowerCase(c);
      }
    }
  }

  private final char[] characters = new char[MAX_CHARACTERS];
  private int used;
  private long length;

  /** Adds a text from one of its characters on. */
  void add(String text, int begin) {
    length += text.length() - begin;
    int read = Math.min(text.length() - begin, MAX_CHARACTERS - 1 - used);
    if (read > 0) {
      text.getChars(begin, begin + read, characters, used);
      used += read;
      characters[used++] = ' ';
    }
  }

  /** How many characters were added, read or not. */
  long length() {
    return length;
  }

  /** The words in the order in which they stand there, as often as they do. */
  char[] words() {
    char[] words = new char[(used + 1) / 2];
    int count = 0;
    int hash = 0;
    for (int i = 0; i < used; i++) {
      char c = characters[i];
      char inWord = c < IN_WORD.length ? IN_WORD[c] : c;
      if (inWord != 0) {
        hash = 31 * hash + inWord;
      } else if (hash != 0) {
        words[count++] = number(hash);
        hash = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static char number(int hash) {
    int mixed = TextHash.spread(hash) >>> Character.SIZE;
    return (char) Math.max(1, mixed);
  }
}
