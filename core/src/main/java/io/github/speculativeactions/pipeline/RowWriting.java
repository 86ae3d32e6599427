package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.framing.PromptWindow;
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

  private static final int PIECES_UNDER_WAY_PER_THREAD = 4;

  private final BuildSettings settings;
  private final WritePlan plan;
  private final Executor executor;
  private final BuildMeasures measures;
  private final LongConsumer onRows;
  private final Map<Dataset, Map<Split, Map<ActionType, Long>>> counts =
      new EnumMap<>(Dataset.class);
  private long written;

  /**
   * Creates the stage.
   *
   * @param onRows is told after each row how many there have been
   */
  RowWriting(
      BuildSettings settings,
      WritePlan plan,
      Executor executor,
      BuildMeasures measures,
      LongConsumer onRows) {
    this.settings = settings;
    this.plan = plan;
    this.executor = executor;
    this.measures = measures;
    this.onRows = onRows;
    for (Dataset dataset : Dataset.values()) {
      plan.splits(dataset).forEach(split -> counts(dataset, split));
    }
  }

  /** Writes all rows, until they end or the build is stopped. */
  void write() {
    OrderedStage<List<MeasuredRow>> stage =
        new OrderedStage<>(
            executor,
            PIECES_UNDER_WAY_PER_THREAD * settings.threads(),
            settings.maxRowBytes(),
            rows -> rows.forEach(this::write));
    PromptWindow window = settings.profile().framing().window();
    for (long piece = 0; piece < plan.pieces() && !settings.isStopped(); piece++) {
      long number = piece;
      stage.submit(
          () -> RowMeasuring.measure(plan.make(number), window, plan.keepsTracesWhole()),
          plan.bytes(number));
    }
    stage.drain();
  }

  private void write(MeasuredRow measured) {
    SplitRecord row = measured.row();
    DatasetRecord record = row.record();
    settings.sink().write(row.split(), record);
    measures.add(measured);
    counts(record.dataset(), row.split()).merge(record.actionType(), 1L, Long::sum);
    onRows.accept(++written);
  }

  private Map<ActionType, Long> counts(Dataset dataset, Split split) {
    return counts
        .computeIfAbsent(dataset, d -> new EnumMap<>(Split.class))
        .computeIfAbsent(split, s -> new EnumMap<>(ActionType.class));
  }

  /** {@return what was written of each dataset} */
  List<DatasetReport> reports() {
    List<DatasetReport> reports = new ArrayList<>();
    counts.forEach(
        (dataset, splits) ->
            reports.add(new DatasetReport(dataset, splits, plan.leftOut(dataset))));
    return reports;
  }
}
