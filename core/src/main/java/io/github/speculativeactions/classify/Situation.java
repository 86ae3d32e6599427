package io.github.speculativeactions.classify;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * All that matters of the text read so far: one state of the automaton, before it is given a
 * number.
 *
 * @param begun the places reached in the needles of which the text's end may be a part
 * @param afterWord whether the last character is one of a word
 * @param event what the last character brought about
 */
record Situation(BitSet begun, boolean afterWord, Event event) {

  static final Situation AT_START = new Situation(new BitSet(), false, Event.NONE);

  /**
   * What reading a character can bring about, as bits of phrases.
   *
   * @param found phrases found, borders and all
   * @param opened phrases of which the part before the gap is there
   * @param closed phrases of which the part after the gap is there
   * @param endsLine whether gaps end here
   */
  record Event(long found, long opened, long closed, boolean endsLine) {
    static final Event NONE = new Event(0, 0, 0, false);

    boolean isNone() {
      return (found | opened | closed) == 0 && !endsLine;
    }
  }

  /** By hand, like hashCode: linking a record's own methods takes longer than all other work. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation that
        && begun.equals(that.begun)
        && afterWord == that.afterWord
        && event.found == that.event.found
        && event.opened == that.event.opened
        && event.closed == that.event.closed
        && event.endsLine == that.event.endsLine;
  }

  @Override
  public int hashCode() {
    int hash = Long.hashCode(31 * event.found + event.closed);
    for (int place = begun.nextSetBit(0); place >= 0; place = begun.nextSetBit(place + 1)) {
      hash = 31 * hash + place;
    }
    return afterWord ? hash : ~hash;
  }

  /** {@return the situation once {@code next} has been read as well} */
  Situation after(char next, Needles needles) {
    boolean word = Symbols.isWord(next);
    boolean border = word != afterWord;
    BitSet continued = new BitSet();
    long found = 0;
    long opened = 0;
    long closed = 0;
    for (int place = begun.nextSetBit(0); place >= 0; place = begun.nextSetBit(place + 1)) {
      Needle needle = needles.at(place);
      // A needle that must end on a border waits for one character more, which tells.
      if (needles.isComplete(place)) {
        found |= border && needle.kind() == Needle.Kind.WHOLE ? needle.phrase() : 0;
        closed |= border && needle.kind() == Needle.Kind.CLOSER ? needle.phrase() : 0;
      } else if (needles.expects(place, next)) {
        boolean opens = needle.kind() == Needle.Kind.OPENER && needles.isComplete(place + 1);
        opened |= opens ? needle.phrase() : 0;
        continued.set(place + 1, !opens);
      }
    }
    for (int start : needles.startingWith(next)) {
      if (border || needles.at(start).kind() == Needle.Kind.CLOSER) {
        continued.set(start + 1);
      }
    }
    return new Situation(continued, word, new Event(found, opened, closed, next == '\n'));
  }
}
