package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.RowOrder;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.pipeline.TrainOn;
import io.github.speculativeactions.source.SweSmithSource;
import java.nio.file.Path;

/** Rows by trace, so that no group is in two splits and each message is stored once. */
public final class KeepTracesWhole {

  private KeepTracesWhole() {}

  /**
   * Converts one file.
   *
   * @param args a file of SWE-smith rows and the folder to write to
   */
  public static void main(String... args) {
    Profile profile =
        Profile.reference().toBuilder()
            .rowOrder(RowOrder.WHOLE_TRACES)
            .columns(RowColumns.FULL)
            .trainOn(TrainOn.RESOLVED)
            .build();
    ParquetOptions options = ParquetOptions.builder().zstdLevel(9).build();
    BuildReport report =
        SpeculativeDatasets.builder()
            .from(SweSmithSource.at(Path.of(args[0])))
            .profile(profile)
            .to(ParquetSink.in(Path.of(args[1]), options))
            .run();
    report
        .dataset(Dataset.PROPOSER)
        .leftOut()
        .forEach((reason, steps) -> System.out.println(steps + " steps left out: " + reason));
  }
}
