package io.github.speculativeactions.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command, and the options that every command has. */
@Command(
    name = "speculative-actions",
    description = "Turns recorded agent runs into training sets for speculative tool actions.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  speculative-actions build",
      "  speculative-actions build --source swe-smith=tool.jsonl --out sets",
      "  speculative-actions classify < messages.jsonl > labels.jsonl",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage."
    })
final class RootCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--stacktrace",
      description = "If something fails, show where in the program.",
      scope = ScopeType.INHERIT)
  private boolean stackTrace;

  RootCommand(Streams streams) {
    this.streams = streams;
  }

  boolean wantsStackTrace() {
    return stackTrace;
  }

  @Override
  public Integer call() {
    streams.err().println("error: no command; one of build, classify, sources, formats is needed");
    CommandLine.usage(this, streams.err());
    return Program.WRONG_USAGE;
  }
}
