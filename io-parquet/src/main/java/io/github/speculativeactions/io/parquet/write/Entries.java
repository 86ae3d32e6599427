package io.github.speculativeactions.io.parquet.write;

/**
 * What stands in a page of a leaf, place by place: the number of a thing that may have a text, or
 * that there is none and down to which level of the schema there is something.
 *
 * <p>All leaves of the same things share it, and the bytes of the repetition levels with it.
 */
final class Entries {

  private final int rows;
  private final int maxRepetition;
  private final IntList things = new IntList();
  private final IntList repetitions = new IntList();
  private final Bytes repetitionBytes = new Bytes(64);

  /**
   * Creates entries without any.
   *
   * @param rows how many rows they belong to
   */
  Entries(int rows, int maxRepetition) {
    this.rows = rows;
    this.maxRepetition = maxRepetition;
  }

  /** Adds a thing. */
  void add(int repetition, int thing) {
    repetitions.add(repetition);
    things.add(thing);
  }

  /** Adds a place where nothing is beyond a definition level. */
  void addAbsent(int repetition, int definition) {
    add(repetition, ~definition);
  }

  int rows() {
    return rows;
  }

  int size() {
    return things.size();
  }

  boolean isAbsent(int place) {
    return things.get(place) < 0;
  }

  /** {@return the definition level of an absent thing} */
  int definition(int place) {
    return ~things.get(place);
  }

  int thing(int place) {
    return things.get(place);
  }

  /** Writes the repetition levels, if the leaf has any. */
  void writeRepetitions(Bytes target) {
    if (maxRepetition == 0) {
      return;
    }
    if (repetitionBytes.size() == 0) {
      Hybrid.writeLevels(repetitions, maxRepetition, repetitionBytes);
    }
    target.put(repetitionBytes.array(), 0, repetitionBytes.size());
  }
}
