package io.github.speculativeactions.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes texts of words, and compares them the long way. */
final class Texts {

  private Texts() {}

  /** {@return a text of so many words, always the same for a seed} */
  static String ofWords(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + random.nextInt(3_000))
        .collect(Collectors.joining(" "));
  }

  /** {@return the text with another word in so many places, spread evenly} */
  static String withChangedWords(String text, int changes) {
    String[] words = text.split(" ");
    for (int i = 0; i < changes; i++) {
      words[(2 * i + 1) * words.length / (2 * changes)] = "changed" + i;
    }
    return String.join(" ", words);
  }

  /** {@return the exact Jaccard similarity of the shingles of two texts without lone blanks} */
  static double jaccard(String one, String other) {
    Set<List<String>> first = shingles(one);
    Set<List<String>> second = shingles(other);
    Set<List<String>> both = new HashSet<>(first);
    both.retainAll(second);
    return both.size() / (double) (first.size() + second.size() - both.size());
  }

  private static Set<List<String>> shingles(String text) {
    List<String> words = List.of(text.split(" "));
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + Shingles.WORDS <= words.size(); i++) {
      shingles.add(words.subList(i, i + Shingles.WORDS));
    }
    return shingles;
  }

  static Signature signature(String... texts) {
    Minima minima = new Minima();
    Shingles shingles = new Shingles(minima);
    for (String text : texts) {
      shingles.add(text);
    }
    return minima.signature();
  }
}
