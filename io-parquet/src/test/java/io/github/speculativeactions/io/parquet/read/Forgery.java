package io.github.speculativeactions.io.parquet.read;

/** A number in the place of another: one that is near to it, or any. */
record Forgery(Kind kind, long number) {

  /** How the number is meant. */
  enum Kind {
    OFF_BY,
    INSTEAD
  }

  long of(long was) {
    return kind == Kind.OFF_BY ? was + number : number;
  }

  int of(int was) {
    return (int) of((long) was);
  }

  <T> T anyOf(T[] values) {
    return values[(int) Math.floorMod(number, (long) values.length)];
  }
}
