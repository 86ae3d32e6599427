package io.github.speculativeactions.classify;

import io.github.speculativeactions.classify.Situation.Event;
import java.util.List;

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

  private PhraseAutomaton(Symbols alphabet, SituationGraph graph) {
    symbols = alphabet.ofAscii();
    otherWord = alphabet.otherWord();
    other = alphabet.other();
    width = alphabet.count();
    int eventless = graph.eventless();
    firstWithEvent = eventless * width;
    int[] order = graph.eventfulLast();
    next = table(graph, order, width);
    found = new long[order.length - eventless];
    opened = new long[found.length];
    closed = new long[found.length];
    kept = new long[found.length];
    for (int i = 0; i < found.length; i++) {
      Event event = graph.situation(order[eventless + i]).event();
      found[i] = event.found();
      opened[i] = event.opened();
      closed[i] = event.closed();
      kept[i] = event.endsLine() ? 0 : -1;
    }
  }

  /** {@return the automaton that finds these phrases; a phrase's bit is its index} */
  static PhraseAutomaton of(List<Phrase> phrases) {
    Needles needles = new Needles(phrases);
    Symbols alphabet = new Symbols(needles.all());
    return new PhraseAutomaton(alphabet, new SituationGraph(alphabet, needles));
  }

  private static char[] table(SituationGraph graph, int[] order, int width) {
    int[] states = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      states[order[i]] = i * width;
    }
    if (order.length * width > Character.MAX_VALUE) {
      throw new IllegalArgumentException("too many phrases: " + order.length + " states");
    }
    char[] table = new char[order.length * width];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) states[graph.after(order[i / width], i % width)];
    }
    return table;
  }

  /** {@return where the event of a state is kept} */
  int eventOf(int state) {
    return (state - firstWithEvent) / width;
  }
}
