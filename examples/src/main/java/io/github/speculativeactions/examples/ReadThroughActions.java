package io.github.speculativeactions.examples;

import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.TraceInput;
import java.nio.file.Path;

/** Uses a source and a sink of one's own, and writes to two places in one run. */
public final class ReadThroughActions {

  private ReadThroughActions() {}

  /**
   * Converts support logs, and sorts their actions into text files.
   *
   * @param args a file of support logs, and the folder to write to
   */
  public static void main(String... args) {
    Path out = Path.of(args[1]);
    SpeculativeDatasets.builder()
        .from(TraceInput.of(new SupportLogSource(), Path.of(args[0])))
        .to(
            DatasetSink.tee(
                JsonlSink.in(out.resolve("datasets")), new ActionFilesSink(out.resolve("actions"))))
        .run();
  }
}
