package io.github.speculativeactions.examples.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What the program reads from and writes to.
 *
 * @param in where {@code classify} reads from
 * @param out results
 * @param err progress and errors
 * @param display what {@code err} can show
 * @param environment the variables
 */
record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Display display,
    Map<String, String> environment) {

  /** What progress can be shown on. */
  enum Display {
    /** A terminal, on which a line can be overwritten. */
    TERMINAL,
    /** A file or a pipe, which takes lines. */
    LINES
  }

  /** {@return the streams of this process} */
  static Streams ofProcess() {
    return new Streams(
        System.in,
        System.out,
        System.err,
        isTerminal() ? Display.TERMINAL : Display.LINES,
        System.getenv());
  }

  @SuppressWarnings(
      "SystemConsoleNull") // both answers are asked for: null before JDK 22, isTerminal since
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console without a terminal too, and a method to ask.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
