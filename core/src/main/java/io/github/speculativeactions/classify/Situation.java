package io.github.speculativeactions.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that matters of the text read so far: one state of the automaton, before it is given a
 * number.
 *
 * @param begun the needles of which the text's end may be a part
 * @param afterWord whether the last character is one of a word
 * @param event what the last character brought about
 */
record Situation(Set<Progress> begun, boolean afterWord, Event event) {

  static final Situation AT_START = new Situation(Set.of(), false, Event.NONE);

  /** A needle and how much of it has been read. */
  record Progress(Needle needle, int read) {

    boolean isComplete() {
      return read == needle.text().length();
    }
  }

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
  }

  boolean hasEvent() {
    return !event.equals(Event.NONE);
  }

  /** {@return the situation once {@code next} has been read as well} */
  Situation after(char next, List<Needle> needles) {
    boolean word = Symbols.isWord(next);
    boolean border = word != afterWord;
    Set<Progress> continued = new HashSet<>();
    long found = 0;
    long opened = 0;
    long closed = 0;
    for (Progress progress : begun) {
      Needle needle = progress.needle;
      if (!progress.isComplete()) {
        if (needle.text().charAt(progress.read) == next) {
          continued.add(new Progress(needle, progress.read + 1));
        }
      } else if (border && needle.kind() == Needle.Kind.CLOSER) {
        closed |= needle.phrase();
      } else if (border) {
        found |= needle.phrase();
      }
    }
    for (Needle needle : needles) {
      if (needle.text().charAt(0) == next && (border || needle.mayBeginInsideAWord())) {
        continued.add(new Progress(needle, 1));
      }
    }
    for (Progress progress : continued) {
      if (progress.isComplete() && progress.needle.mayEndInsideAWord()) {
        opened |= progress.needle.phrase();
      }
    }
    // The others wait for one character more: only it tells whether a border follows them.
    continued.removeIf(p -> p.isComplete() && p.needle.mayEndInsideAWord());
    return new Situation(
        Set.copyOf(continued), word, new Event(found, opened, closed, next == '\n'));
  }
}
