package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.split.Split;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The rows of one split of one dataset, decided but not made yet.
 *
 * <p>The functions take what the numbers in {@code rows} stand for; they are safe for use by
 * several threads.
 */
final class PlannedRows {

  private final Dataset dataset;
  private final Split split;
  private final int[] rows;
  private final IntFunction<DatasetRecord> recordOf;
  private final IntUnaryOperator stepOf;
  private final StepIndex index;

  PlannedRows(
      Dataset dataset,
      Split split,
      int[] rows,
      IntFunction<DatasetRecord> recordOf,
      IntUnaryOperator stepOf,
      StepIndex index) {
    this.dataset = dataset;
    this.split = split;
    this.rows = rows;
    this.recordOf = recordOf;
    this.stepOf = stepOf;
    this.index = index;
  }

  Dataset dataset() {
    return dataset;
  }

  Split split() {
    return split;
  }

  int size() {
    return rows.length;
  }

  /** {@return how many bytes of traces must be read to make the row at a position} */
  long bytes(int position) {
    return index.bytes(index.traceOf(stepOf.applyAsInt(rows[position])));
  }

  /** {@return the row at a position, made now} */
  SplitRecord record(int position) {
    int row = rows[position];
    return new SplitRecord(split, recordOf.apply(row), stepOf.applyAsInt(row));
  }
}
