package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.examples.cli.Streams.Display;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run of the program gave: its exit code, and what it wrote where. */
record Ran(int code, String out, String err) {

  /** Whoever runs the tests may be logged in, and must not publish by them. */
  private static final Map<String, String> OFFLINE = Map.of("HF_HUB_OFFLINE", "1");

  /** {@return the run of a command line without any input} */
  static Ran with(String... args) {
    return with(new byte[0], args);
  }

  /** {@return the run of a build into a folder} */
  static Ran build(Path out, List<String> options) {
    List<String> all = new ArrayList<>(List.of("build", "--out", out.toString()));
    all.addAll(options);
    return with(all.toArray(String[]::new));
  }

  /** {@return the run of a command line that is fed bytes} */
  static Ran with(byte[] input, String... args) {
    return on(Display.LINES, new ByteArrayInputStream(input), args);
  }

  static Ran on(Display display, InputStream input, String... args) {
    return in(OFFLINE, display, input, args);
  }

  /** {@return the run of a command line in an environment of these variables} */
  static Ran in(Map<String, String> environment, String... args) {
    return in(environment, Display.LINES, InputStream.nullInputStream(), args);
  }

  private static Ran in(
      Map<String, String> environment, Display display, InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            input,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            display,
            environment);
    int code = Program.run(streams, args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** {@return the lines of standard error that tell of an error} */
  List<String> errors() {
    return err.lines().filter(line -> line.startsWith("error: ")).toList();
  }
}
