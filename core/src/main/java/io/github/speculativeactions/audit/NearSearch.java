package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds near-identical prompts in different parts: candidates by locality-sensitive hashing
 * (Leskovec, Rajaraman, Ullman: "Mining of Massive Datasets", 3.4), each then checked by all values
 * of the signatures. Not safe for use by several threads.
 *
 * <p>Two prompts are candidates if they agree in all values of one of {@value #BANDS} bands. Those
 * whose similarity is just at the threshold are so with a probability of more than 95 %.
 */
final class NearSearch {

  /** A signature with fewer values tells too little. */
  static final int MIN_VALUES = 8;

  private static final int BANDS = 32;
  private static final int BAND_VALUES = Signature.VALUES / BANDS;

  /** A band with fewer values, the others being empty, makes too many candidates. */
  private static final int MIN_BAND_VALUES = 2;

  /** So many candidates of a band are checked for one prompt: keeps the worst case linear. */
  private static final int MAX_CANDIDATES = 64;

  private static final int NONE = -1;

  private final List<ComparedPrompt> prompts;
  private final double threshold;
  private final Map<Part, int[]> found = new EnumMap<>(Part.class);

  /**
   * Searches.
   *
   * @param prompts in the order of {@link ComparedPrompt#ORDER}
   * @param threshold the similarity from which two are near-identical
   */
  NearSearch(List<ComparedPrompt> prompts, double threshold) {
    this.prompts = prompts;
    this.threshold = threshold;
    for (Part part : Part.values()) {
      int[] none = new int[prompts.size()];
      Arrays.fill(none, NONE);
      found.put(part, none);
    }
    for (int band = 0; band < BANDS; band++) {
      searchBand(band);
    }
  }

  /** {@return whether a prompt has a near-identical one in an earlier part} */
  boolean isFound(int prompt, Part part) {
    return found(part)[prompt] != NONE;
  }

  /** {@return the near-identical prompt that was found in an earlier part} */
  ComparedPrompt found(int prompt, Part part) {
    return prompts.get(found(part)[prompt]);
  }

  private int[] found(Part part) {
    return Objects.requireNonNull(found.get(part));
  }

  private void searchBand(int band) {
    long[] keys = new long[prompts.size()];
    int count = 0;
    for (int i = 0; i < prompts.size(); i++) {
      Signature signature = prompts.get(i).signature();
      if (valuesIn(signature, band) >= MIN_BAND_VALUES) {
        keys[count++] = key(signature, band) << Integer.SIZE | i;
      }
    }
    Arrays.sort(keys, 0, count);
    int start = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || keys[i] >>> Integer.SIZE != keys[start] >>> Integer.SIZE) {
        searchRun(keys, start, i);
        start = i;
      }
    }
  }

  private static int valuesIn(Signature signature, int band) {
    int values = 0;
    for (int i = band * BAND_VALUES; i < (band + 1) * BAND_VALUES; i++) {
      values += signature.value(i) == Signature.EMPTY ? 0 : 1;
    }
    return values;
  }

  private static long key(Signature signature, int band) {
    long key = 0;
    for (int i = band * BAND_VALUES; i < (band + 1) * BAND_VALUES; i++) {
      key = TextHash.chain(key, signature.value(i));
    }
    return key;
  }

  /** Compares prompts that agree in a band; the earlier parts come first among them. */
  private void searchRun(long[] keys, int start, int end) {
    Map<Part, Integer> firstOf = firstOf(keys, start, end);
    for (int later = start + 1; later < end; later++) {
      int prompt = (int) keys[later];
      for (Part part : Part.values()) {
        if (part.compareTo(prompts.get(prompt).part()) < 0) {
          searchPart(keys, firstOf.getOrDefault(part, end), end, prompt, part);
        }
      }
    }
  }

  /** {@return for each part that a run has where its prompts begin there} */
  private Map<Part, Integer> firstOf(long[] keys, int start, int end) {
    Map<Part, Integer> firstOf = new EnumMap<>(Part.class);
    for (int i = end - 1; i >= start; i--) {
      firstOf.put(prompts.get((int) keys[i]).part(), i);
    }
    return firstOf;
  }

  private void searchPart(long[] keys, int first, int end, int prompt, Part part) {
    int last = Math.min(end, first + MAX_CANDIDATES);
    for (int i = first; i < last && !isFound(prompt, part); i++) {
      int candidate = (int) keys[i];
      if (prompts.get(candidate).part() != part) {
        return;
      }
      compare(prompt, candidate);
    }
  }

  private void compare(int prompt, int candidate) {
    ComparedPrompt one = prompts.get(candidate);
    ComparedPrompt other = prompts.get(prompt);
    if (one.identity() != other.identity()
        && one.signature().similarity(other.signature()) >= threshold) {
      found(one.part())[prompt] = candidate;
    }
  }
}
