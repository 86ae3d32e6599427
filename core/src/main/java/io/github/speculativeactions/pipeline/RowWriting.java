package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/** Makes the planned rows and hands them to the sink: the second half of a build. */
final class RowWriting {

  private static final int ROWS_UNDER_WAY_PER_THREAD = 4;

  private final BuildSettings settings;
  private final Executor executor;
  private final LongConsumer onRows;
  private final Map<Dataset, Map<Split, Map<ActionType, Long>>> counts =
      new EnumMap<>(Dataset.class);
  private long written;

  /**
   * Creates the stage.
   *
   * @param onRows is told after each row how many there have been
   */
  RowWriting(BuildSettings settings, Executor executor, LongConsumer onRows) {
    this.settings = settings;
    this.executor = executor;
    this.onRows = onRows;
  }

  /** Writes the rows of one split, until they end or the build is stopped. */
  void write(PlannedRows rows) {
    Map<ActionType, Long> types =
        counts
            .computeIfAbsent(rows.dataset(), d -> new EnumMap<>(Split.class))
            .computeIfAbsent(rows.split(), s -> new EnumMap<>(ActionType.class));
    OrderedStage<DatasetRecord> stage =
        new OrderedStage<>(
            executor,
            ROWS_UNDER_WAY_PER_THREAD * settings.threads(),
            settings.maxRowBytes(),
            record -> {
              settings.sink().write(rows.split(), record);
              types.merge(record.actionType(), 1L, Long::sum);
              onRows.accept(++written);
            });
    for (int i = 0; i < rows.size() && !settings.isStopped(); i++) {
      int position = i;
      stage.submit(() -> rows.record(position), rows.bytes(position));
    }
    stage.drain();
  }

  /** {@return what was written of each dataset} */
  List<DatasetReport> reports(ReferencePlan plan) {
    List<DatasetReport> reports = new ArrayList<>();
    counts.forEach(
        (dataset, splits) ->
            reports.add(new DatasetReport(dataset, splits, plan.leftOut(dataset))));
    return reports;
  }
}
