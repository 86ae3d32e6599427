package io.github.speculativeactions.examples.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** Writes characters to a print stream in the charset of that stream. */
final class PrintStreamWriter extends Writer {

  private final PrintStream stream;

  private PrintStreamWriter(PrintStream stream) {
    this.stream = stream;
  }

  static PrintWriter on(PrintStream stream) {
    return new PrintWriter(new PrintStreamWriter(stream), true);
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    stream.print(new String(buffer, offset, length));
  }

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
