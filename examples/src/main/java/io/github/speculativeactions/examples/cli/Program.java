package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.util.ServiceConfigurationError;
import picocli.CommandLine;

/** The program: takes a command line, gives an exit code. */
final class Program {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private static final int HELP_WIDTH = 100;

  private final Streams streams;
  private final RootCommand root = new RootCommand();

  private Program(Streams streams) {
    this.streams = streams;
  }

  /**
   * {@return the exit code of a command line}
   *
   * @param streams are flushed and left open
   * @param args the command and its options
   */
  static int run(Streams streams, String... args) {
    int code = new Program(streams).execute(args);
    streams.out().flush();
    streams.err().flush();
    return code;
  }

  private int execute(String... args) {
    try {
      return commandLine().execute(args);
    } catch (Error e) {
      // Picocli hands over exceptions alone.
      return failed(e);
    }
  }

  private CommandLine commandLine() {
    return new CommandLine(root)
        .addSubcommand(new BuildCommand(streams))
        .addSubcommand(new ClassifyCommand(streams))
        .addSubcommand(new ScoreCommand(streams))
        .addSubcommand(new SourcesCommand(streams))
        .addSubcommand(new FormatsCommand(streams))
        .setUsageHelpWidth(HELP_WIDTH)
        .setOut(PrintStreamWriter.on(streams.out()))
        .setErr(PrintStreamWriter.on(streams.err()))
        .setParameterExceptionHandler((failure, args) -> wrongUsage(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private int wrongUsage(CommandLine.ParameterException failure) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    streams.err().printf("error: %s (see '%s --help')%n", failure.getMessage(), command);
    return WRONG_USAGE;
  }

  private int failed(Throwable failure) {
    if (root.wantsStackTrace()) {
      failure.printStackTrace(streams.err());
    }
    if (failure instanceof SpeculativeActionsException known) {
      streams.err().println("error: " + known.getMessage());
      return known.category() == Category.CONFIGURATION ? WRONG_USAGE : FAILED;
    }
    streams.err().println("error: " + describe(failure) + " (--stacktrace shows where)");
    return FAILED;
  }

  private static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "out of memory: %s; give Java more of it with -Xmx, or 'build' fewer --threads"
          .formatted(failure.getMessage());
    }
    if (failure instanceof StackOverflowError) {
      return "the stack is too small for this input; give Java a larger one with -Xss";
    }
    if (failure instanceof ServiceConfigurationError) {
      return "a plugin on the class path cannot be loaded: " + failure.getMessage();
    }
    return failure.toString();
  }
}
