package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;

/**
 * Takes texts apart into shingles: runs of {@value #WORDS} words, words being what stands between
 * blanks (U+0020 and the characters below it). A text of fewer words is one shingle, and none
 * reaches from one text into the next.
 *
 * <p>Each character is looked at once, and no string is made: a word is known by its hash, a
 * shingle by a polynomial over the hashes of its words, which is carried on from word to word. Not
 * safe for use by several threads.
 */
final class Shingles {

  static final int WORDS = 5;

  /** What a word has been multiplied by when it leaves the polynomial. */
  private static final long LEAVING = power(TextHash.MULTIPLIER, WORDS);

  private final Minima target;
  private final long[] lastWords = new long[WORDS];
  private int oldest;
  private int words;
  private long polynomial;

  Shingles(Minima target) {
    this.target = target;
  }

  /** Adds the shingles of a text to the target. */
  void add(String text) {
    beginText();
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        word = (word ^ c) * TextHash.MULTIPLIER;
      } else if (word != 0) {
        addWord(word);
        word = 0;
      }
    }
    if (word != 0) {
      addWord(word);
    }
    if (words > 0 && words < WORDS) {
      target.add(TextHash.mix(polynomial));
    }
  }

  private void beginText() {
    for (int i = 0; i < WORDS; i++) {
      lastWords[i] = 0;
    }
    oldest = 0;
    words = 0;
    polynomial = 0;
  }

  private void addWord(long word) {
    polynomial = polynomial * TextHash.MULTIPLIER + word - lastWords[oldest] * LEAVING;
    lastWords[oldest] = word;
    oldest = oldest + 1 == WORDS ? 0 : oldest + 1;
    words++;
    if (words >= WORDS) {
      target.add(TextHash.mix(polynomial));
    }
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
