package io.github.speculativeactions.io.parquet.read;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What became of reading a file.
 *
 * @param good how many rows came before the first fault
 * @param sum a checksum over these rows
 * @param message of the first fault, or empty
 */
record Answer(Kind kind, int good, long sum, String message) {

  private static final String BETWEEN = "\t";

  /** Whether there were only rows, a refusal of the data, or what must not be. */
  enum Kind {
    WHOLE,
    REFUSED,
    FAILED
  }

  static Answer failed(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return new Answer(Kind.FAILED, 0, 0, trace.toString());
  }

  static Answer ofLine(String line) {
    String[] parts = line.split(BETWEEN, 4);
    return new Answer(
        Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]);
  }

  String toLine() {
    String oneLine = message.replaceAll("\\s+", " ");
    return String.join(BETWEEN, kind.name(), String.valueOf(good), String.valueOf(sum), oneLine);
  }
}
