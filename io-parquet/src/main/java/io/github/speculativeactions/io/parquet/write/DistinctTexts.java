package io.github.speculativeactions.io.parquet.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives texts, as their UTF-8, numbers from 0 on, equal texts mostly the same one.
 *
 * <p>Looks at a few bytes of a text, and at all of it only if these are those of a text seen
 * before. Texts that are made to look alike cost no more than that: after a few comparisons a text
 * just gets a number of its own.
 */
final class DistinctTexts {

  /** The number of a text that is absent. */
  static final int ABSENT = -1;

  private static final int SAMPLES = 8;
  private static final int MAX_PROBES = 16;
  private static final int MAX_COMPARISONS = 4;
  private static final int FREE = -1;

  private final PlainTexts texts;
  private final IntList hashes = new IntList();
  private int[] table = emptyTable(256);
  private byte @Nullable [] last;
  private int lastNumber = ABSENT;

  DistinctTexts(ByteBlocks blocks) {
    this.texts = new PlainTexts(blocks);
  }

  /** {@return the number of a text, {@link #ABSENT} for null} */
  @SuppressWarnings("ReferenceEquality") // The same array as before needs no look at its text.
  int add(byte @Nullable [] text) {
    if (text == null) {
      return ABSENT;
    }
    if (text != last) {
      last = text;
      lastNumber = find(text);
    }
    return lastNumber;
  }

  private int find(byte[] text) {
    int hash = sampledHash(text);
    int comparisons = 0;
    for (int probe = 0; probe < MAX_PROBES && comparisons < MAX_COMPARISONS; probe++) {
      int slot = (hash + probe) & (table.length - 1);
      int number = table[slot];
      if (number == FREE) {
        table[slot] = texts.count();
        break;
      }
      if (hashes.get(number) == hash) {
        if (texts.isEqual(number, text)) {
          return number;
        }
        comparisons++;
      }
    }
    return append(text, hash);
  }

  private int append(byte[] text, int hash) {
    int number = texts.count();
    texts.add(text);
    hashes.add(hash);
    if (texts.count() * 2 > table.length) {
      rebuild();
    }
    return number;
  }

  private void rebuild() {
    table = emptyTable(table.length * 2);
    for (int number = 0; number < texts.count(); number++) {
      for (int probe = 0; probe < MAX_PROBES; probe++) {
        int slot = (hashes.get(number) + probe) & (table.length - 1);
        if (table[slot] == FREE) {
          table[slot] = number;
          break;
        }
      }
    }
  }

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, FREE);
    return table;
  }

  private static int sampledHash(byte[] text) {
    int hash = text.length;
    int step = text.length / SAMPLES + 1;
    for (int i = text.length - 1; i >= 0; i -= step) {
      hash = 31 * hash + text[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /** {@return the texts, in the order of their numbers} */
  PlainTexts texts() {
    return texts;
  }

  /** Forgets all but the first texts; no other may be added later. */
  void truncate(int size) {
    texts.truncate(size);
  }
}
