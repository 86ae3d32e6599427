package io.github.speculativeactions.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All needles, with a number for every place in every one of them, so that a set of places is a set
 * of bits. The place after a needle's last character has a number too.
 */
final class Needles {

  /** Stands after each needle, where no character is left to expect. */
  private static final char END = '\0';

  private final List<Needle> needles = new ArrayList<>();
  private final List<Needle> byPlace = new ArrayList<>();
  private final StringBuilder expected = new StringBuilder();
  private final Map<Character, List<Integer>> starts = new HashMap<>();

  Needles(List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      needles.addAll(Needle.of(phrases.get(i).pattern(), i));
    }
    for (Needle needle : needles) {
      starts
          .computeIfAbsent(needle.text().charAt(0), c -> new ArrayList<>())
          .add(expected.length());
      expected.append(needle.text()).append(END);
      while (byPlace.size() < expected.length()) {
        byPlace.add(needle);
      }
    }
  }

  List<Needle> all() {
    return needles;
  }

  /** {@return the first places of the needles that begin with {@code c}} */
  List<Integer> startingWith(char c) {
    return starts.getOrDefault(c, List.of());
  }

  Needle at(int place) {
    return byPlace.get(place);
  }

  /** {@return whether {@code c} is the character that the needle has at this place} */
  boolean expects(int place, char c) {
    return expected.charAt(place) == c;
  }

  boolean isComplete(int place) {
    return expects(place, END);
  }
}
