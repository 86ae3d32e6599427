package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.pipeline.TrainOn;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.split.Split;
import java.nio.file.Path;
import java.util.List;

/**
 * The proposer rows of a build, held in memory just as the pipeline hands them to a sink: the
 * messages of a trace are shared by its rows.
 */
record ProposerRows(List<ProposerRecord> train, List<ProposerRecord> test, BuildReport report) {

  /** What {@code end_to_end.py} asks of the program: all traces, and prompts whole. */
  private static final Profile PROFILE =
      Profile.recommended().toBuilder()
          .framing(Framing.recommended(PromptWindow.none()))
          .trainOn(TrainOn.ALL)
          .build();

  static ProposerRows of(Path traces) {
    InMemorySink memory = new InMemorySink();
    BuildReport report = build(traces, memory);
    return new ProposerRows(memory.proposer(Split.TRAIN), memory.proposer(Split.TEST), report);
  }

  /** Makes and writes all three datasets, as the program does. */
  static BuildReport build(Path traces, DatasetSink sink) {
    return SpeculativeDatasets.builder()
        .from(SweSmithSource.at(traces))
        .profile(PROFILE)
        .to(sink)
        .run();
  }

  /** Writes the rows as Parquet into a folder, all work done by the calling thread. */
  void write(Path folder) {
    try (DatasetSink sink = ParquetSink.in(folder)) {
      sink.open(SinkContext.of(List.of(ProposerSchema.full())));
      train.forEach(row -> sink.write(Split.TRAIN, row));
      test.forEach(row -> sink.write(Split.TEST, row));
      sink.commit(report);
    }
  }
}
