package io.github.speculativeactions.classify;

import java.util.List;

/**
 * A piece of fixed text to look for: a whole phrase, or what stands before or after its gap.
 *
 * <p>No phrase has an opener that could overlap its closer, so a closer that is found after its
 * opener has been found is one that stands after it.
 *
 * @param text the piece
 * @param kind what finding it means
 * @param phrase the bit of the phrase it belongs to
 */
record Needle(String text, Kind kind, long phrase) {

  enum Kind {
    /** A phrase without a gap: both its ends lie on the border of a word. */
    WHOLE,
    /** What stands before a gap: its beginning lies on the border of a word. */
    OPENER,
    /** What stands after a gap: its end lies on the border of a word. */
    CLOSER
  }

  private static final String GAP = ".*";

  /** {@return the pieces of a pattern, whose phrase is number {@code index}} */
  static List<Needle> of(String pattern, int index) {
    long phrase = 1L << index;
    int gap = pattern.indexOf(GAP);
    if (gap < 0) {
      return List.of(new Needle(pattern, Kind.WHOLE, phrase));
    }
    return List.of(
        new Needle(pattern.substring(0, gap), Kind.OPENER, phrase),
        new Needle(pattern.substring(gap + GAP.length()), Kind.CLOSER, phrase));
  }
}
