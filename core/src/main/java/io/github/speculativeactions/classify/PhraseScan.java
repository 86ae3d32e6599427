package io.github.speculativeactions.classify;

/**
 * One walk over one text, handed in piece by piece, that collects the phrases in it.
 *
 * <p>The text is read as Python's {@code str.lower()} would give it. Not safe for use by several
 * threads; good for one text.
 */
final class PhraseScan {

  /** The only non-ASCII character besides {@link #DOTTED_I} whose lower case holds an ASCII one. */
  private static final char KELVIN_SIGN = '\u212a';

  /** Its lower case is an i and a combining dot, which is no word character. */
  private static final char DOTTED_I = '\u0130';

  private final PhraseAutomaton automaton;
  private int state;
  private long open;
  private long found;

  PhraseScan(PhraseAutomaton automaton) {
    this.automaton = automaton;
  }

  /** Reads on; a piece must not end between two surrogates. */
  void accept(String text) {
    accept(text, 0, text.length());
  }

  void accept(String text, int from, int to) {
    char[] next = automaton.next;
    byte[] symbols = automaton.symbols;
    int firstWithEvent = automaton.firstWithEvent;
    int at = state;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int symbol;
      if (c < Symbols.ASCII) {
        symbol = symbols[c];
      } else {
        int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
        i += Character.charCount(codePoint) - 1;
        if (codePoint == DOTTED_I) {
          at = next[at + symbols['i']];
          if (at >= firstWithEvent) {
            happened(at);
          }
        }
        symbol = beyondAscii(codePoint);
      }
      at = next[at + symbol];
      if (at >= firstWithEvent) {
        happened(at);
      }
    }
    state = at;
  }

  /** {@return the phrases found once the text has ended, as bits} */
  long finish() {
    accept("\n");
    return found;
  }

  private int beyondAscii(int codePoint) {
    if (codePoint == KELVIN_SIGN) {
      return automaton.symbols['k'];
    }
    boolean word = codePoint != DOTTED_I && WordCharacters.contains(codePoint);
    return word ? automaton.otherWord : automaton.other;
  }

  /** A closed gap counts before the same character ends the line or opens another. */
  private void happened(int stateWithEvent) {
    int event = automaton.eventOf(stateWithEvent);
    found |= automaton.found[event] | (automaton.closed[event] & open);
    open = (open | automaton.opened[event]) & automaton.kept[event];
  }
}
