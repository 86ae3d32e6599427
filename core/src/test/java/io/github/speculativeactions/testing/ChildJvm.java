package io.github.speculativeactions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, on the class path of the tests: for what kills a process,
 * bounds its memory or takes a lock from it. Ended with the test if it still runs.
 */
public final class ChildJvm implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a program; what it prints as errors counts as output. */
  public static ChildJvm start(List<String> jvmOptions, Class<?> program, Object... arguments) {
    return start(List.of(), jvmOptions, program, arguments);
  }

  /**
   * Starts a program in a shell in which no file can grow beyond a size: a full disk for everyone.
   */
  public static ChildJvm startWithFilesUpTo(int bytes, Class<?> program, Object... arguments) {
    String limited = "ulimit -f " + bytes / 512 + " && exec \"$0\" \"$@\"";
    return start(List.of("sh", "-c", limited), List.of(), program, arguments);
  }

  private static ChildJvm start(
      List<String> prefix, List<String> jvmOptions, Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(jvmOptions);
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return whether this system has a shell that can limit the size of files} */
  public static boolean canLimitFiles() {
    return File.separatorChar == '/' && new File("/bin/sh").canExecute();
  }

  /** {@return the number by which the system knows its process} */
  public long pid() {
    return process.pid();
  }

  /** Waits until the program prints a line. */
  public void awaitLine(String wanted) throws IOException {
    String line = output.readLine();
    while (line != null) {
      lines.add(line);
      if (line.equals(wanted)) {
        return;
      }
      line = output.readLine();
    }
    throw new AssertionError("the program ended without '" + wanted + "': " + lines);
  }

  /** {@return what it printed, when it has ended by itself} */
  public String awaitEnd() throws IOException, InterruptedException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return String.join("\n", lines);
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
