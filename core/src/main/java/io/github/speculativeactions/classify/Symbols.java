package io.github.speculativeactions.classify;

import java.util.List;

/**
 * The letters that the automaton tells apart. Whatever occurs in no needle counts only as a word
 * character or not, so a few dozen symbols stand for all of Unicode and the table stays small.
 */
final class Symbols {

  static final int ASCII = 128;

  /** Stand for all word characters and for all other characters that no needle holds. */
  private static final char OTHER_WORD = '0';

  private static final char OTHER = '#';

  private final StringBuilder samples = new StringBuilder("\n").append(OTHER_WORD).append(OTHER);
  private final byte[] numbers = new byte[ASCII];

  Symbols(List<Needle> needles) {
    for (Needle needle : needles) {
      needle.text().chars().forEach(c -> add((char) c));
    }
    for (char c = 0; c < ASCII; c++) {
      char folded = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      int known = samples.indexOf(String.valueOf(folded));
      numbers[c] = (byte) (known >= 0 ? known : isWord(folded) ? otherWord() : other());
    }
  }

  private void add(char c) {
    if (samples.indexOf(String.valueOf(c)) < 0) {
      samples.append(c);
    }
  }

  int count() {
    return samples.length();
  }

  /** {@return a character that this symbol stands for} */
  char sample(int symbol) {
    return samples.charAt(symbol);
  }

  /** {@return the symbol of each ASCII character, capitals like small letters} */
  byte[] ofAscii() {
    return numbers.clone();
  }

  int otherWord() {
    return samples.indexOf(String.valueOf(OTHER_WORD));
  }

  int other() {
    return samples.indexOf(String.valueOf(OTHER));
  }

  static boolean isWord(char ascii) {
    return ascii == '_'
        || (ascii >= '0' && ascii <= '9')
        || (ascii >= 'a' && ascii <= 'z')
        || (ascii >= 'A' && ascii <= 'Z');
  }
}
