package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.split.Split;
import java.nio.file.Path;

/** Builds the records and goes on with them in Java, without a file. */
public final class ReadRecordsInMemory {

  private ReadRecordsInMemory() {}

  /**
   * Prints what the proposer is to learn.
   *
   * @param args a file of SWE-smith rows
   */
  public static void main(String... args) {
    InMemorySink records = new InMemorySink();
    SpeculativeDatasets.builder().from(SweSmithSource.at(Path.of(args[0]))).to(records).run();
    for (ProposerRecord row : records.proposer(Split.TRAIN)) {
      System.out.println(row.actionType().label() + " after " + row.prompt().size() + " messages");
    }
  }
}
