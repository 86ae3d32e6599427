package io.github.speculativeactions.examples.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Prints names and values in two columns. */
final class SummaryLines {

  private final PrintStream out;

  SummaryLines(PrintStream out) {
    this.out = out;
  }

  /** Prints what stands for itself. */
  void line(String name, String value) {
    out.println(String.format(Locale.ROOT, "%-20s %s", name, value));
  }

  /** Prints what belongs to the line above. */
  void part(String name, String value) {
    out.println(String.format(Locale.ROOT, "  %-18s %s", name, value));
  }

  /** Prints what belongs to the part above. */
  void detail(String name, String value) {
    out.println(String.format(Locale.ROOT, "    %-16s %s", name, value));
  }

  /** {@return such as {@code 1 file} or {@code 2,000 files}} */
  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, noun) + (count == 1 ? "" : "s");
  }
}
