package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.source.TraceSources;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the sources that can be built from. */
@Command(
    name = "sources",
    description = {
      "Lists the trace sources that 'build --source NAME=LOCATION' knows.",
      "They are those of the library and those of plugins on the class path."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  speculative-actions sources",
      "  java -cp speculative-actions.jar:my-plugin.jar \\",
      "      io.github.speculativeactions.examples.cli.Main sources"
    })
final class SourcesCommand implements Callable<Integer> {

  private final Streams streams;

  SourcesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    TraceSources sources = TraceSources.discover();
    for (String name : new TreeSet<>(sources.names())) {
      streams.out().printf("%-12s %s%n", name, describe(sources.require(name)));
    }
    return Program.DONE;
  }

  private static String describe(TraceSource source) {
    String columns =
        source.columns().isEmpty()
            ? "all columns"
            : String.join(", ", new TreeSet<>(source.columns()));
    return "reads %s (%s)".formatted(columns, source.getClass().getSimpleName());
  }
}
