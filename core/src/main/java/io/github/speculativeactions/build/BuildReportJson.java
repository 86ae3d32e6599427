package io.github.speculativeactions.build;

import io.github.speculativeactions.audit.MeasuresJson;
import io.github.speculativeactions.internal.JsonFile;
import io.github.speculativeactions.internal.OutputFolder;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a build report as {@code report.json}. */
final class BuildReportJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private BuildReportJson() {}

  static String write(BuildReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("generator", OutputFolder.GENERATOR);
    root.put("version", report.version());
    root.put("status", report.status().name().toLowerCase(Locale.ROOT));
    root.put("profile", report.profile());
    root.put("seed", report.seed());
    root.set("options", options(report.options()));
    root.put("traces", report.traces());
    root.put("steps", report.steps());
    root.put("rejected", report.rejected());
    root.set("outcomes", counts(report.outcomes(), Outcome::label));
    root.set("action_types", counts(report.actionTypes(), ActionType::label));
    for (InputReport input : report.inputs()) {
      root.withArray("inputs").add(input(input));
    }
    for (DatasetReport dataset : report.datasets()) {
      root.withObject("datasets").set(dataset.dataset().label(), dataset(dataset));
    }
    if (report.measures() != null) {
      root.set("measures", MeasuresJson.write(report.measures()));
    }
    return JsonFile.text(root);
  }

  private static ObjectNode options(BuildOptions options) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("classifier", options.classifier());
    node.put("framing", options.framing());
    node.put("group_by", options.groupBy());
    node.put("repeated_steps", options.repeatedSteps());
    ObjectNode quotas = node.putObject("negative_quotas");
    options.negativeQuotas().forEach(quotas::put);
    node.put("row_order", options.rowOrder());
    node.put("train_on", options.trainOn());
    node.put("columns", options.columns());
    node.put("test_share", options.testShare());
    node.put("eval_share", options.evalShare());
    if (options.evalRows() == Integer.MAX_VALUE) {
      node.putNull("eval_rows");
    } else {
      node.put("eval_rows", options.evalRows());
    }
    node.put("on_bad_row", options.onBadRow());
    node.put("max_row_bytes", options.maxRowBytes());
    return node;
  }

  private static ObjectNode input(InputReport input) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("source", input.source());
    input.locations().forEach(node.withArray("locations")::add);
    input.revisions().forEach(node.putObject("revisions")::put);
    if (input.limit() != null) {
      node.put("limit", input.limit());
    }
    node.put("files", input.files());
    node.put("ignored_files", input.ignoredFiles());
    node.put("found", input.found());
    node.put("traces", input.traces());
    node.set("skipped", counts(input.skipped(), reason -> reason));
    node.put("rejected", input.rejected());
    node.put("steps", input.steps());
    input.warnings().forEach(node.putArray("warnings")::add);
    return node;
  }

  private static ObjectNode dataset(DatasetReport dataset) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("rows", dataset.totalRows());
    dataset
        .rows()
        .forEach(
            (split, counts) -> {
              ObjectNode part = node.withObject("splits").putObject(split.label());
              part.put("rows", dataset.rows(split));
              part.set("action_types", counts(counts, ActionType::label));
            });
    node.set("left_out", counts(dataset.leftOut(), reason -> reason));
    return node;
  }

  private static <K> ObjectNode counts(Map<K, Long> counts, Function<K, String> label) {
    ObjectNode node = MAPPER.createObjectNode();
    counts.forEach((key, count) -> node.put(label.apply(key), count));
    return node;
  }
}
