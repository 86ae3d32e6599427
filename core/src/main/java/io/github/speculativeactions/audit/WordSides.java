package io.github.speculativeactions.audit;

import java.util.Arrays;

/**
 * On which sides of a pair words occur, which are numbers above 0.
 *
 * <p>A table with open addressing, since a map of boxed numbers takes ten times as long. Not safe
 * for use by several threads.
 */
final class WordSides {

  private static final byte CHOSEN = 1;
  private static final byte REJECTED = 2;

  private final char[] words;
  private final byte[] sides;

  /** Where the words stand, in the order in which they came first. */
  private final int[] places;

  private int distinct;

  private WordSides(int maxWords) {
    int capacity = Integer.highestOneBit(maxWords + 1) << 2;
    words = new char[capacity];
    sides = new byte[capacity];
    places = new int[maxWords];
  }

  /** What only one side has. */
  static Difference difference(char[] chosen, char[] rejected) {
    WordSides both = new WordSides(chosen.length + rejected.length);
    both.add(chosen, CHOSEN);
    both.add(rejected, REJECTED);
    return both.difference();
  }

  private void add(char[] ofSide, byte side) {
    int mask = words.length - 1;
    for (char word : ofSide) {
      int place = word & mask;
      while (words[place] != word && words[place] != 0) {
        place = (place + 1) & mask;
      }
      if (words[place] == 0) {
        words[place] = word;
        places[distinct++] = place;
      }
      sides[place] |= side;
    }
  }

  private Difference difference() {
    char[] chosen = new char[distinct];
    char[] rejected = new char[distinct];
    int chosenCount = 0;
    int rejectedCount = 0;
    for (int i = 0; i < distinct; i++) {
      int place = places[i];
      if (sides[place] == CHOSEN) {
        chosen[chosenCount++] = words[place];
      } else if (sides[place] == REJECTED) {
        rejected[rejectedCount++] = words[place];
      }
    }
    return new Difference(
        Arrays.copyOf(chosen, chosenCount), Arrays.copyOf(rejected, rejectedCount));
  }
}
