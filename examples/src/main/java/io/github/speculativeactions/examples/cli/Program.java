package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.io.hf.HubException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: takes a command line, gives an exit code. */
final class Program {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** As wide as the narrowest terminal that is still in use. */
  private static final int HELP_WIDTH = 80;

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
        .registerConverter(int.class, number(Integer::valueOf, Integer.MAX_VALUE))
        .registerConverter(long.class, number(Long::valueOf, Long.MAX_VALUE))
        .setUsageHelpWidth(HELP_WIDTH)
        .setOut(PrintStreamWriter.on(streams.out()))
        .setErr(PrintStreamWriter.on(streams.err()))
        .setParameterExceptionHandler((failure, args) -> wrongUsage(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private static <N> ITypeConverter<N> number(Function<String, N> parser, N largest) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "give a whole number up to %s, not '%s'".formatted(largest, text));
      }
    };
  }

  private int wrongUsage(ParameterException failure) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    String message =
        failure instanceof UnmatchedArgumentException unknown
            ? describe(unknown)
            : failure.getMessage();
    streams.err().printf("error: %s (see '%s --help')%n", message, command);
    return WRONG_USAGE;
  }

  /** Of what is not understood only the first is told: what follows may well belong to it. */
  private static String describe(UnmatchedArgumentException unknown) {
    CommandSpec command = unknown.getCommandLine().getCommandSpec();
    String first = unknown.getUnmatched().get(0);
    if (unknown.isUnknownOption()) {
      String name = first.split("=", 2)[0];
      return "unknown option '%s'".formatted(name) + ClosestName.hint(name, options(command));
    }
    Set<String> commands = command.subcommands().keySet();
    return commands.isEmpty()
        ? "'%s' is one argument too many".formatted(first)
        : "unknown command '%s'".formatted(first) + ClosestName.hint(first, commands);
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .toList();
  }

  /** {@return the option for what the library lets a caller set} */
  private static String option(Setting setting) {
    return switch (setting) {
      case MAX_ROW_BYTES -> "--max-row-bytes";
      case INPUT_FORMAT -> "--input-format";
      case INPUT_LIMIT -> "--limit";
      case THREADS -> "--threads";
      case SEED -> "--seed";
      case MAX_PROMPT_TOKENS -> "--max-prompt-tokens";
      case WORK_FOLDER -> "--work-dir";
    };
  }

  private int failed(Throwable failure) {
    if (root.wantsStackTrace()) {
      failure.printStackTrace(streams.err());
    }
    if (failure instanceof SpeculativeActionsException known) {
      streams.err().println("error: " + known.message(Program::option));
      return isWrongUsage(known) ? WRONG_USAGE : FAILED;
    }
    streams.err().println("error: " + describe(failure) + " (--stacktrace shows where)");
    return FAILED;
  }

  /** What only the Hub can tell is no fault of the command line. */
  private static boolean isWrongUsage(SpeculativeActionsException failure) {
    return failure.category() == Category.CONFIGURATION && !(failure instanceof HubException);
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
