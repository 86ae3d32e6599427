package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.format.RowFormats;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the formats of files that can be read and written. */
@Command(
    name = "formats",
    description = {
      "Lists the formats that 'build' reads and writes.",
      "Those it reads are known by the endings of file names, .gz and .zst aside."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {"", "Example:", "  speculative-actions formats"})
final class FormatsCommand implements Callable<Integer> {

  private final Streams streams;

  FormatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    RowFormats formats = RowFormats.discover();
    for (String name : new TreeSet<>(formats.names())) {
      String endings =
          formats.require(name).extensions().stream()
              .sorted()
              .map(extension -> "." + extension)
              .collect(Collectors.joining(", "));
      streams.out().printf("%-12s read from files ending in %s%n", name, endings);
    }
    for (String name : Choices.outputFormats().names()) {
      streams.out().printf("%-12s written with --format %s%n", name, name);
    }
    return Program.DONE;
  }
}
