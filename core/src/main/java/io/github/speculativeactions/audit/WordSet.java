package io.github.speculativeactions.audit;

import java.util.Arrays;

/**
 * The numbers of the words that occur in an answer, none of which is 0.
 *
 * <p>A table of chars with open addressing: a set of boxed numbers takes ten times as long, and
 * there are two of these for each pair.
 */
final class WordSet {

  private final char[] distinct;
  private final char[] table;

  WordSet(char[] words) {
    table = new char[Integer.highestOneBit(words.length + 1) << 2];
    int count = 0;
    char[] found = new char[words.length];
    for (char word : words) {
      int place = place(word);
      if (table[place] == 0) {
        table[place] = word;
        found[count++] = word;
      }
    }
    distinct = Arrays.copyOf(found, count);
  }

  /** What is in this set and not in another one, in the order in which the words came. */
  char[] without(WordSet other) {
    char[] left = new char[distinct.length];
    int count = 0;
    for (char word : distinct) {
      if (other.table[other.place(word)] == 0) {
        left[count++] = word;
      }
    }
    return Arrays.copyOf(left, count);
  }

  /** Where a word stands, or where it would. */
  private int place(char word) {
    int mask = table.length - 1;
    int place = word & mask;
    while (table[place] != 0 && table[place] != word) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
