package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.split.Split;
import java.util.List;

/**
 * Takes the records of one build: {@code open}, then {@code write} and {@code reject} in any
 * number, {@code commit}, {@code close}.
 *
 * <p>All or nothing: what was written is there for others when {@code commit} returns, and {@code
 * close} without {@code commit} leaves nothing. A sink serves one build. Calls never overlap; a
 * sink may do its own work on the executor of its {@link SinkContext}.
 *
 * <p>Every method may throw a {@link io.github.speculativeactions.SpeculativeActionsException}:
 * CONFIGURATION if the target cannot be used, STORAGE if it fails.
 */
public interface DatasetSink extends AutoCloseable {

  /**
   * {@return a sink that passes everything on to several others, in their order}
   *
   * <p>They commit one after the other: if one fails to, those before it have committed already.
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if there is
   *     none
   */
  static DatasetSink tee(DatasetSink... sinks) {
    return new TeeSink(List.of(sinks));
  }

  /**
   * Makes ready. Called once, before any input is read, so that a target that cannot be used is
   * found at once.
   *
   * @param context the columns of the datasets, and where to do work
   */
  default void open(SinkContext context) {}

  /**
   * Takes the next record of a split. The records of one dataset and split come in their order.
   *
   * @param split the split of the record's dataset
   * @param record the record; its messages may be shared with earlier ones
   */
  void write(Split split, DatasetRecord record);

  /** Takes note of an input row that could not be used. */
  default void reject(RejectedRow row) {}

  /**
   * Makes everything visible. Called at most once, after the last record.
   *
   * @param report what the build read and wrote
   */
  void commit(BuildReport report);

  /** Releases everything, and discards what was not committed. Closing twice is harmless. */
  @Override
  void close();
}
