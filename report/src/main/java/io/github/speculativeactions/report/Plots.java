package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.Distribution;
import io.github.speculativeactions.audit.Distribution.Bin;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.DatasetReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of a build as pictures, where there is something to see. */
final class Plots {

  /** How often one of two answers is right if it is drawn. */
  private static final double GUESS = 0.5;

  private Plots() {}

  static Optional<String> actionTypes(DatasetReport dataset) {
    return dataset.totalRows() == 0 ? Optional.empty() : Optional.of(ActionTypeChart.of(dataset));
  }

  static Optional<String> stepsPerTrace(Distribution steps) {
    if (steps.bins().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        HistogramChart.of(
            new HistogramChart.Labels(
                "steps-per-trace", "Steps per trace", "steps in a trace", "traces"),
            steps.bins(),
            null));
  }

  /** {@return how long the prompts of a dataset are, all its splits together} */
  static Optional<String> promptTokens(LengthReport lengths, String dataset) {
    List<Distribution> splits =
        lengths.datasets().stream()
            .filter(rows -> rows.dataset().equals(dataset))
            .map(LengthReport.Rows::promptTokens)
            .toList();
    List<Bin> bins = together(splits);
    if (bins.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        HistogramChart.of(
            new HistogramChart.Labels(
                "prompt-tokens-" + dataset,
                "Length of the prompts of " + dataset,
                "tokens in a prompt, by " + lengths.tokenCounter(),
                "rows"),
            bins,
            new HistogramChart.Limit(
                lengths.maxTokens(),
                "a trainer's limit, " + Numbers.count(lengths.maxTokens()) + " tokens")));
  }

  private static List<Bin> together(List<Distribution> distributions) {
    Map<Long, Bin> bins = new TreeMap<>();
    for (Distribution distribution : distributions) {
      for (Bin bin : distribution.bins()) {
        bins.merge(bin.from(), bin, (a, b) -> new Bin(a.from(), a.to(), a.count() + b.count()));
      }
    }
    return List.copyOf(bins.values());
  }

  /** {@return the curve, unless all labels have the same confidence} */
  static Optional<String> labelConfidence(LabelReport labels) {
    List<Confidences.Point> points = Confidences.points(labels);
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(ConfidenceChart.of("label-confidence", points));
  }

  static Optional<String> baselines(BaselineReport baselines) {
    List<IntervalChart.Row> rows =
        baselines.baselines().stream()
            .filter(baseline -> !Double.isNaN(baseline.top1().value()))
            .map(baseline -> new IntervalChart.Row(Words.spaced(baseline.name()), baseline.top1()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            IntervalChart.of(
                "baselines", "How often the first guess is right, by baseline", rows, Double.NaN));
  }

  static Optional<String> shortcuts(ShortcutReport shortcuts) {
    List<IntervalChart.Row> rows =
        shortcuts.kinds().stream()
            .flatMap(
                kind ->
                    kind.probes().stream()
                        .filter(probe -> !Double.isNaN(probe.accuracy().value()))
                        .map(
                            probe ->
                                new IntervalChart.Row(
                                    Words.spaced(kind.negativeKind() + ": " + probe.name()),
                                    probe.accuracy())))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            IntervalChart.of(
                "shortcuts", "How often a pair is told right without its prompt", rows, GUESS));
  }
}
