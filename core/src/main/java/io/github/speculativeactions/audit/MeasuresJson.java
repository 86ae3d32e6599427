package io.github.speculativeactions.audit;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes measures as part of {@code report.json}. What could not be measured is null.
 *
 * <p>Safe for use by several threads.
 */
public final class MeasuresJson {

  private MeasuresJson() {}

  /** {@return the measures as JSON; the same measures always give the same fields in one order} */
  public static ObjectNode write(Measures measures) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    measures.warnings().forEach(node.putArray("warnings")::add);
    labels(measures.labels(), node.putObject("labels"));
    distribution(measures.stepsPerTrace(), node.putObject("steps_per_trace"));
    lengths(measures.lengths(), node.putObject("lengths"));
    groups(measures.groups(), node.putObject("groups"));
    LeakageReportJson.write(measures.leakage(), node.putObject("leakage"));
    shortcuts(measures.shortcuts(), node.putObject("shortcuts"));
    baselines(measures.baselines(), node.putObject("baselines"));
    return node;
  }

  private static void labels(LabelReport labels, ObjectNode node) {
    node.put("steps", labels.steps());
    ObjectNode percents = node.putObject("confidence_percents");
    for (int percent = 0; percent < labels.confidences().size(); percent++) {
      long count = labels.confidences().get(percent);
      if (count > 0) {
        percents.put(Integer.toString(percent), count);
      }
    }
    counts(labels.sideEffects(), node.putObject("side_effects"));
    counts(labels.rules(), node.putObject("rules"));
  }

  private static void counts(Map<String, Long> counts, ObjectNode node) {
    counts.forEach(node::put);
  }

  private static void distribution(Distribution distribution, ObjectNode node) {
    node.put("count", distribution.count());
    node.put("min", distribution.min());
    node.put("median", distribution.median());
    node.put("p90", distribution.p90());
    node.put("max", distribution.max());
    ArrayNode bins = node.putArray("bins");
    for (Distribution.Bin bin : distribution.bins()) {
      bins.addArray().add(bin.from()).add(bin.to()).add(bin.count());
    }
  }

  private static void lengths(LengthReport lengths, ObjectNode node) {
    node.put("token_counter", lengths.tokenCounter());
    node.put("window_tokens", lengths.windowTokens());
    node.put("max_tokens", lengths.maxTokens());
    ObjectNode datasets = node.putObject("datasets");
    for (LengthReport.Rows rows : lengths.datasets()) {
      rows(rows, datasets.withObject(rows.dataset()).putObject(rows.split()));
    }
  }

  private static void rows(LengthReport.Rows rows, ObjectNode node) {
    node.put("rows", rows.rows());
    node.put("beyond_window", rows.beyondWindow());
    ObjectNode trainers = node.putObject("trainers");
    for (LengthReport.TooLong tooLong : rows.trainers()) {
      ObjectNode trainer = trainers.putObject(tooLong.trainer().label());
      trainer.put("cut", tooLong.cut());
      trainer.put("dropped", tooLong.dropped());
    }
    distribution(rows.promptTokens(), node.putObject("prompt_tokens"));
    distribution(rows.rowTokens(), node.putObject("row_tokens"));
  }

  private static void groups(GroupReport groups, ObjectNode node) {
    node.put("group_by", groups.asked().label());
    ObjectNode traces = node.putObject("traces_by");
    groups.traces().forEach((used, count) -> traces.put(used.label(), count));
  }

  private static void shortcuts(ShortcutReport shortcuts, ObjectNode node) {
    node.put("max_pairs_per_kind", shortcuts.maxPairsPerKind());
    ObjectNode kinds = node.putObject("negative_kinds");
    for (ShortcutReport.Kind kind : shortcuts.kinds()) {
      ObjectNode of = kinds.putObject(kind.negativeKind());
      of.put("pairs", kind.pairs());
      ObjectNode probes = of.putObject("probes");
      for (ShortcutReport.Probe probe : kind.probes()) {
        ObjectNode told = probes.putObject(probe.name());
        told.put("tested_pairs", probe.testedPairs());
        estimate(probe.accuracy(), told.putObject("accuracy"));
      }
    }
  }

  private static void baselines(BaselineReport baselines, ObjectNode node) {
    node.put("train_traces", baselines.trainTraces());
    node.put("train_steps", baselines.trainSteps());
    node.put("eval_traces", baselines.evalTraces());
    node.put("eval_steps", baselines.evalSteps());
    ObjectNode guesses = node.putObject("guesses");
    for (BaselineReport.Baseline baseline : baselines.baselines()) {
      ObjectNode reached = guesses.putObject(baseline.name());
      estimate(baseline.top1(), reached.putObject("top1"));
      estimate(baseline.top3(), reached.putObject("top3"));
      number(baseline.speedup(), reached, "speedup");
    }
  }

  private static void estimate(Estimate estimate, ObjectNode node) {
    number(estimate.value(), node, "value");
    number(estimate.low(), node, "low");
    number(estimate.high(), node, "high");
  }

  /** JSON has no word for what is not a number. */
  private static void number(double number, ObjectNode node, String field) {
    if (Double.isNaN(number)) {
      node.putNull(field);
    } else {
      node.put(field, number);
    }
  }
}
