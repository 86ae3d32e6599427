package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.audit.ShortcutReport;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenDataset.WrittenSplit;
import io.github.speculativeactions.sink.WrittenOutput;
import io.github.speculativeactions.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user of a dataset should not expect of it: sentences that hold for this very build. */
final class CardLimits {

  private final BuildReport report;
  private final RecordSchema schema;
  private final List<String> sentences = new ArrayList<>();

  private CardLimits(BuildReport report, RecordSchema schema) {
    this.report = report;
    this.schema = schema;
  }

  /** {@return the sentences, in Markdown} */
  static List<String> of(WrittenOutput output, WrittenDataset written) {
    CardLimits limits = new CardLimits(output.report(), written.schema());
    limits.addLabels();
    limits.addSplit();
    limits.addMissing(output, written);
    limits.addOutcomes();
    limits.addCannedLines(output.report().measures());
    limits.addSources();
    return limits.sentences;
  }

  private void addLabels() {
    sentences.add(
        hasColumn("label_confidence")
            ? "Labels are a program's, not people's; `label_confidence` says how far to trust one."
            : "Labels are a program's, not people's.");
    if (BuildChoices.labelByWords(report.options())) {
      sentences.add("The classifier `reference` goes by single words, whatever they are about.");
    }
  }

  private void addSplit() {
    if (report.profile().equals("reference")) {
      sentences.add("The profile `reference` is there to compare with, not to train on.");
    }
    if (!BuildChoices.keepGroupsTogether(report.options())) {
      sentences.add(
          "Single rows were split, not groups: steps of one run can be in train and in test, and the"
              + " eval is drawn from the same steps.");
    }
  }

  private void addMissing(WrittenOutput output, WrittenDataset written) {
    Set<Split> splits =
        written.splits().stream().map(WrittenSplit::split).collect(Collectors.toSet());
    for (Split split : Split.values()) {
      if (schema.dataset() != Dataset.EVAL && !splits.contains(split)) {
        sentences.add("There is no split `%s`: no row fell into it.".formatted(split.label()));
      }
    }
    if (output.datasets().stream().noneMatch(one -> one.schema().dataset() == Dataset.EVAL)) {
      sentences.add("The build has no eval: no row fell into it.");
    }
  }

  private void addOutcomes() {
    if (report.traces() > 0
        && report.outcomes().getOrDefault(Outcome.UNKNOWN, 0L) == report.traces()) {
      sentences.add("No log says how its run ended, so that all runs count as good ones.");
    }
  }

  private void addCannedLines(@Nullable Measures measures) {
    if (measures == null || schema.dataset() != Dataset.VERIFIER) {
      return;
    }
    List<ShortcutReport.Kind> kinds = measures.shortcuts().kinds();
    String canned = NegativeKind.LABEL_ONLY.label();
    long all = kinds.stream().mapToLong(ShortcutReport.Kind::pairs).sum();
    long lines =
        kinds.stream()
            .filter(kind -> kind.negativeKind().equals(canned))
            .mapToLong(ShortcutReport.Kind::pairs)
            .sum();
    if (lines > 0) {
      sentences.add(
          "%s of the rejected actions are a canned line (`%s`), which no real action looks like."
              .formatted(Numbers.percent(lines, all), canned));
    }
  }

  private void addSources() {
    for (String source : report.inputs().stream().map(InputReport::source).distinct().toList()) {
      if (hasColumn("tools") && SourceNotes.lackTools(source)) {
        sentences.add(
            "Rows of %s have no `tools`: it does not tell them.".formatted(Markdown.code(source)));
      }
      sentences.addAll(SourceNotes.limits(source));
    }
  }

  private boolean hasColumn(String name) {
    return schema.columns().stream().anyMatch(column -> column.name().equals(name));
  }
}
