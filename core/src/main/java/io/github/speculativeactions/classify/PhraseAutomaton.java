package io.github.speculativeactions.classify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that find all phrases at once, one look-up for each character.
 *
 * <p>States are situations that were worked out beforehand. Borders of words are part of the state;
 * gaps are not, because every combination of open gaps would be a state of its own: which gaps are
 * open is kept beside it, see {@link PhraseScan}.
 *
 * <p>Immutable and safe for use by several threads. The arrays are package-private for the loop in
 * {@link PhraseScan} and are never written after construction.
 */
final class PhraseAutomaton {

  /** The symbol of each ASCII character. */
  final byte[] symbols;

  final int otherWord;
  final int other;

  /** Where to go from a state on a symbol: {@code next[state + symbol]}; states are offsets. */
  final char[] next;

  /** States from here on have an event, the others have none. */
  final int firstWithEvent;

  /** The events of the states from {@link #firstWithEvent} on, by {@link #eventOf}. */
  final long[] found;

  final long[] opened;
  final long[] closed;

  /** All bits set, or none where a line ends. */
  final long[] kept;

  private final int width;

  private PhraseAutomaton(Symbols alphabet, Map<Situation, List<Situation>> graph) {
    symbols = alphabet.ofAscii();
    otherWord = alphabet.otherWord();
    other = alphabet.other();
    width = alphabet.count();
    Map<Boolean, List<Situation>> byEvent =
        graph.keySet().stream().collect(Collectors.partitioningBy(Situation::hasEvent));
    List<Situation> eventful = byEvent.getOrDefault(true, List.of());
    List<Situation> eventless = byEvent.getOrDefault(false, List.of());
    firstWithEvent = eventless.size() * width;
    next = table(Stream.concat(eventless.stream(), eventful.stream()).toList(), graph);
    found = eventful.stream().mapToLong(state -> state.event().found()).toArray();
    opened = eventful.stream().mapToLong(state -> state.event().opened()).toArray();
    closed = eventful.stream().mapToLong(state -> state.event().closed()).toArray();
    kept = eventful.stream().mapToLong(state -> state.event().endsLine() ? 0 : -1).toArray();
  }

  /** {@return the automaton that finds these phrases; a phrase's bit is its index} */
  static PhraseAutomaton of(List<Phrase> phrases) {
    List<Needle> needles = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      needles.addAll(Needle.of(phrases.get(i).pattern(), i));
    }
    Symbols alphabet = new Symbols(needles);
    return new PhraseAutomaton(alphabet, reachable(alphabet, needles));
  }

  /**
   * {@return every situation that some text leads to, the one at its start first, each with those
   * that follow it, one for each symbol}
   */
  private static Map<Situation, List<Situation>> reachable(Symbols alphabet, List<Needle> needles) {
    Map<Situation, List<Situation>> graph = new LinkedHashMap<>();
    Deque<Situation> waiting = new ArrayDeque<>(List.of(Situation.AT_START));
    while (!waiting.isEmpty()) {
      Situation situation = waiting.remove();
      if (!graph.containsKey(situation)) {
        List<Situation> targets = new ArrayList<>();
        for (int symbol = 0; symbol < alphabet.count(); symbol++) {
          targets.add(situation.after(alphabet.sample(symbol), needles));
        }
        graph.put(situation, targets);
        waiting.addAll(targets);
      }
    }
    return graph;
  }

  private char[] table(List<Situation> states, Map<Situation, List<Situation>> graph) {
    Map<Situation, Integer> numbers = new HashMap<>();
    states.forEach(state -> numbers.put(state, numbers.size()));
    char[] table = new char[Math.multiplyExact(states.size(), width)];
    int at = 0;
    for (Situation state : states) {
      for (Situation target : graph.getOrDefault(state, List.of())) {
        table[at++] = (char) (numbers.getOrDefault(target, 0) * width);
      }
    }
    return table;
  }

  /** {@return where the event of a state is kept} */
  int eventOf(int state) {
    return (state - firstWithEvent) / width;
  }
}
