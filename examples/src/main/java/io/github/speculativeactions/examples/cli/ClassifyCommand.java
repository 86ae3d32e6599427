package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.classify.ActionClassifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the action type of single steps, as a filter. */
@Command(
    name = "classify",
    description = {
      "Tells the action type of each step on standard input.",
      "Each line of input that is not blank has a line of output, in order.",
      "A line of input is JSON in UTF-8; messages, what came before, may be missing:",
      "  {\"content\": TEXT, \"tool_calls\": [CALL...] or null, \"messages\": [MESSAGE...]}",
      "A line of output:",
      "  {\"action_type\": NAME, \"confidence\": 0..1, \"rule\": TEXT,",
      "   \"side_effect\": read_only, idempotent, mutating or unknown}"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {"", "Example:", "  speculative-actions classify < messages.jsonl > labels.jsonl"})
final class ClassifyCommand implements Callable<Integer> {

  private static final String INPUT_NAME = "standard input";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Streams streams;
  private final ByteArrayOutputStream labels = new ByteArrayOutputStream(2 * BUFFER_BYTES);

  @Option(
      names = "--classifier",
      paramLabel = "NAME",
      description =
          "What tells the action types: structural or reference. Default: ${DEFAULT-VALUE}")
  private String classifier = "structural";

  @Parameters(hidden = true)
  private List<String> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  ClassifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' is not read, but standard input is; put '<' before a local file"
              .formatted(files.get(0)));
    }
    ActionClassifier chosen = Choices.classifiers().require(classifier).get();
    // Whoever feeds one line at a time and waits for its label gets it.
    Utf8Lines lines = new Utf8Lines(streams.in(), this::flush);
    while (lines.hasNext()) {
      classifyNext(lines, chosen);
    }
    flush();
    return Program.DONE;
  }

  private void classifyNext(Utf8Lines lines, ActionClassifier chosen) throws IOException {
    try {
      String line = lines.next();
      if (!line.isBlank()) {
        labels.writeBytes(StepJson.write(chosen.classify(StepJson.read(line))));
      }
    } catch (SpeculativeActionsException e) {
      flush();
      throw e.at(Position.ofRow(INPUT_NAME, lines.number()));
    }
    if (labels.size() >= BUFFER_BYTES) {
      flush();
    }
  }

  private void flush() {
    streams.out().writeBytes(labels.toByteArray());
    labels.reset();
    if (streams.out().checkError()) {
      throw SpeculativeActionsException.storage(
          "standard output cannot be written", new IOException("closed or full"));
    }
  }
}
