package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildOptions;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.BuildReport.Status;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.eval.EvalSchema;
import io.github.speculativeactions.build.proposer.ProposerSchema;
import io.github.speculativeactions.build.verifier.VerifierSchema;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.sink.RowShape;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenDataset.WrittenFile;
import io.github.speculativeactions.sink.WrittenDataset.WrittenSplit;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestOptions;
import io.github.speculativeactions.testing.TestRecords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a build may have written. */
final class TestOutput {

  private TestOutput() {}

  /** Three datasets with all columns, as Parquet, measured. */
  static WrittenOutput measured() {
    return of(report(TestMeasures.all()), RowShape.NESTED_JSON);
  }

  static WrittenOutput unmeasured() {
    return of(report(null), RowShape.NESTED_JSON);
  }

  static WrittenOutput measured(Measures measures) {
    return of(report(measures), RowShape.NESTED_JSON);
  }

  /** Datasets of which each left steps out for a reason. */
  static WrittenOutput leavingOut(String reason) {
    BuildReport report = report(TestMeasures.all());
    List<DatasetReport> datasets =
        report.datasets().stream()
            .map(one -> new DatasetReport(one.dataset(), one.rows(), Map.of(reason, 7L)))
            .toList();
    return of(with(report, datasets), RowShape.NESTED_JSON);
  }

  private static BuildReport with(BuildReport report, List<DatasetReport> datasets) {
    return new BuildReport(
        report.status(),
        report.version(),
        report.profile(),
        report.seed(),
        report.options(),
        report.inputs(),
        report.outcomes(),
        report.actionTypes(),
        datasets,
        report.measures());
  }

  /** What was read has something to be warned of. */
  static WrittenOutput warnedOf(String warning) {
    BuildReport report = report(TestMeasures.all());
    InputReport input =
        new InputReport(
            "swe", List.of("a"), Map.of(), null, 1, 0, 2, 2, Map.of(), 0, 4, List.of(warning));
    return of(
        new BuildReport(
            report.status(),
            report.version(),
            report.profile(),
            report.seed(),
            report.options(),
            List.of(input),
            report.outcomes(),
            report.actionTypes(),
            report.datasets(),
            report.measures()),
        RowShape.NESTED_JSON);
  }

  static WrittenOutput shaped(RowShape shape) {
    return of(report(TestMeasures.all()), shape);
  }

  static WrittenOutput from(String source, String location) {
    return of(report(source, location, TestMeasures.all()), RowShape.NESTED_JSON);
  }

  /** What the reference writes: its columns, all rows shuffled, and the eval a train split. */
  static WrittenOutput reference() {
    BuildReport report = report(TestMeasures.ofReference());
    return new WrittenOutput(
        with(report, "reference", TestOptions.reference(), report.outcomes()),
        "parquet",
        RowShape.NESTED_JSON,
        List.of(
            dataset(ProposerSchema.reference(), 900, 100),
            dataset(VerifierSchema.reference(), 400, 40),
            dataset(EvalSchema.reference(), 50, 0)));
  }

  static WrittenOutput withoutOutcomes() {
    BuildReport report = report(TestMeasures.all());
    return of(
        with(report, "recommended", report.options(), Map.of(Outcome.UNKNOWN, 110L)),
        RowShape.NESTED_JSON);
  }

  private static BuildReport with(
      BuildReport report, String profile, BuildOptions options, Map<Outcome, Long> outcomes) {
    return new BuildReport(
        report.status(),
        report.version(),
        profile,
        report.seed(),
        options,
        report.inputs(),
        outcomes,
        report.actionTypes(),
        report.datasets(),
        report.measures());
  }

  private static WrittenDataset dataset(RecordSchema schema, long trainRows, long testRows) {
    WrittenSplit train = split(Split.TRAIN, trainRows, 1);
    return new WrittenDataset(
        schema,
        testRows == 0 ? List.of(train) : List.of(train, split(Split.TEST, testRows, 1)),
        List.of());
  }

  private static WrittenOutput of(BuildReport report, RowShape shape) {
    return new WrittenOutput(
        report,
        "parquet",
        shape,
        List.of(
            new WrittenDataset(
                ProposerSchema.full(),
                List.of(split(Split.TRAIN, 900, 2), split(Split.TEST, 100, 1)),
                List.of(TestRecords.proposer(1), TestRecords.proposer(2))),
            new WrittenDataset(
                VerifierSchema.full(),
                List.of(split(Split.TRAIN, 400, 1), split(Split.TEST, 40, 1)),
                List.of(TestRecords.verifier(3))),
            new WrittenDataset(
                EvalSchema.full(),
                List.of(split(Split.TEST, 50, 1)),
                List.of(TestRecords.eval(4)))));
  }

  /** Only a proposer dataset of these columns and samples. */
  static WrittenOutput of(WrittenDataset dataset) {
    return new WrittenOutput(
        report("swe-smith", "tool.jsonl", null), "jsonl", RowShape.NESTED, List.of(dataset));
  }

  static WrittenSplit split(Split split, long rows, int files) {
    return new WrittenSplit(
        split,
        rows,
        IntStream.range(0, files)
            .mapToObj(
                i ->
                    new WrittenFile(
                        "data/%s-%05d-of-%05d.parquet".formatted(split.label(), i, files),
                        1_000 + rows))
            .toList());
  }

  private static BuildReport report(@Nullable Measures measures) {
    return report("swe-smith", "/home/me/tool.parquet", measures);
  }

  private static BuildReport report(String source, String location, @Nullable Measures measures) {
    return new BuildReport(
        Status.COMPLETED,
        "1.2.3",
        "recommended",
        42,
        TestOptions.recommended(),
        List.of(
            new InputReport(
                source,
                List.of(location),
                Map.of(location, "1f0e"),
                5_000L,
                1,
                0,
                120,
                110,
                Map.of("empty", 10L),
                0,
                1_500,
                List.of())),
        Map.of(Outcome.RESOLVED, 60L, Outcome.UNRESOLVED, 50L),
        Map.of(ActionType.FILE_READ, 1_000L, ActionType.REPAIR, 500L),
        List.of(
            dataset(Dataset.PROPOSER, Map.of(Split.TRAIN, 900L, Split.TEST, 100L)),
            dataset(Dataset.VERIFIER, Map.of(Split.TRAIN, 400L, Split.TEST, 40L)),
            dataset(Dataset.EVAL, Map.of(Split.TEST, 50L))),
        measures);
  }

  private static DatasetReport dataset(Dataset dataset, Map<Split, Long> rows) {
    Map<Split, Map<ActionType, Long>> counts = new EnumMap<>(Split.class);
    rows.forEach(
        (split, count) ->
            counts.put(
                split,
                Map.of(
                    ActionType.FILE_READ,
                    count * 3 / 4,
                    ActionType.REPAIR,
                    count - count * 3 / 4)));
    return new DatasetReport(dataset, counts, Map.of("group is kept for the eval", 50L));
  }
}
