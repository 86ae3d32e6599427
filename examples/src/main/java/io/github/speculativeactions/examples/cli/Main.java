package io.github.speculativeactions.examples.cli;

/** Where the program starts. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process: 0 done, 1 failed, 2 wrong usage.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    // What libraries log is told in lines like the program's own.
    System.getProperties().putIfAbsent("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
    System.exit(Program.run(Streams.ofProcess(), args));
  }
}
