package io.github.speculativeactions.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command, and the options that every command has. */
@Command(
    name = "speculative-actions",
    description = "Turns recorded agent runs into training sets for speculative tool actions.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  speculative-actions build",
      "  speculative-actions build --source swe-smith=tool.jsonl --out sets",
      "  speculative-actions classify < messages.jsonl > labels.jsonl",
      "  speculative-actions score labels.jsonl",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage.",
      "Usage is wrong if the command line, a variable or the account must be another."
    })
final class RootCommand implements Runnable {

  /** Picocli puts the real one here, with all commands. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stacktrace",
      description = "If something fails, show where in the program.",
      scope = ScopeType.INHERIT)
  private boolean stackTrace;

  RootCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "give a command: " + String.join(", ", spec.subcommands().keySet()));
  }

  boolean wantsStackTrace() {
    return stackTrace;
  }
}
