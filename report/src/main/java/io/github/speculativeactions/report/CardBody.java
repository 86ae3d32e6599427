package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.InputReport;
import io.github.speculativeactions.sink.RowShape;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The text of a card. */
final class CardBody {

  static final String ACTION_TYPES = "assets/action-types.svg";
  static final String STEPS_PER_TRACE = "assets/steps-per-trace.svg";
  static final String PROMPT_TOKENS = "assets/prompt-tokens.svg";
  static final String LABEL_CONFIDENCE = "assets/label-confidence.svg";

  private final WrittenOutput output;
  private final BuildReport report;
  private final WrittenDataset written;
  private final Dataset dataset;
  private final Set<String> plots;
  private final StringBuilder text = new StringBuilder();

  private CardBody(WrittenOutput output, WrittenDataset written, Set<String> plots) {
    this.output = output;
    this.report = output.report();
    this.written = written;
    this.dataset = written.schema().dataset();
    this.plots = plots;
  }

  /**
   * {@return the text}
   *
   * @param plots the paths of the plots that there are
   */
  static String of(WrittenOutput output, WrittenDataset dataset, Set<String> plots) {
    CardBody body = new CardBody(output, dataset, plots);
    body.write();
    return body.text.toString();
  }

  private void write() {
    line("# " + CardHeader.prettyName(dataset));
    line(CardSnippets.purpose(dataset));
    line(
        "Made by speculative-actions from %s, %s, of recorded agent runs."
            .formatted(
                Numbers.count(report.traces(), "trace"), Numbers.count(report.steps(), "step")));
    writeUse();
    table("## Columns", Tables.columns(written.schema()));
    writeContent();
    Measures measures = report.measures();
    if (measures != null) {
      writeLabels(measures);
      writeAudits(measures);
      writeLengths(measures);
    }
    writeProvenance();
    writeLimits();
    writeLicenses();
  }

  private void writeUse() {
    line("## Use");
    line("```python\n" + CardSnippets.load(output, written) + "```");
    line("```python\n" + CardSnippets.use(output, written) + "```");
    if (output.rowShape() != RowShape.FLAT) {
      line(
          "A message without calls is loaded with `tool_calls` null. Chat templates that only ask"
              + " whether the field is there, such as that of Llama 3.1, need it removed.");
    }
  }

  private void writeContent() {
    table("## Content", Tables.splits(written));
    DatasetReport counts = report.dataset(dataset);
    table("### Action types", Tables.actionTypes(counts));
    plot(ACTION_TYPES, "Action types by split");
    Measures measures = report.measures();
    if (measures != null && dataset == Dataset.VERIFIER) {
      table("### Rejected actions", MeasureTables.negatives(measures.shortcuts()));
    }
    table("### Outcomes of the traces", Tables.outcomes(report));
    if (measures != null) {
      plot(STEPS_PER_TRACE, "Steps per trace");
    }
    table("### Steps without a row", Tables.leftOut(counts));
  }

  private void writeLabels(Measures measures) {
    line("## Labels");
    line(
        "Action types were told by a program, which says how sure it is. The curve takes its"
            + " confidences at their word: it shows what accuracy to expect if only the most"
            + " certain labels are used.");
    plot(LABEL_CONFIDENCE, "Coverage against expected accuracy of the labels");
    table("### Side effects of the actions", MeasureTables.sideEffects(measures.labels()));
  }

  private void writeAudits(Measures measures) {
    table("## Leakage", MeasureTables.leakage(measures.leakage()));
    line(
        "Groups are made by %s. Prompts count as near-identical from an estimated Jaccard similarity"
                .formatted(Markdown.text(measures.leakage().groupBy()))
            + " of %s of their shingles of %s words."
                .formatted(
                    Numbers.hundredths(measures.leakage().nearThreshold()),
                    measures.leakage().shingleWords()));
    if (dataset == Dataset.VERIFIER) {
      table("## Shortcuts", MeasureTables.shortcuts(measures.shortcuts()));
      line(
          "Each probe sees the two answers of a pair and not their prompt; 50 % is a guess, and the"
              + " aim. Where a probe does better, a model can learn to judge by the looks of it.");
    } else {
      table("## Baselines", MeasureTables.baselines(measures.baselines()));
      line(
          "What guessing the next action type without a model reaches: learned from %s, tested on %s"
                  .formatted(
                      Numbers.count(measures.baselines().trainTraces(), "trace"),
                      Numbers.count(measures.baselines().evalTraces(), "trace"))
              + ". A proposer should do better. The speed-up is that of a run whose first guess is"
              + " started early, by a speculator that takes no time.");
    }
  }

  private void writeLengths(Measures measures) {
    LengthReport lengths = measures.lengths();
    Predicate<String> ours = name -> name.equals(dataset.label());
    table("## Lengths", MeasureTables.lengths(lengths, ours));
    line("Of prompt and longest answer together, in estimated tokens.");
    plot(PROMPT_TOKENS, "Length of the prompts");
    Table trainers = MeasureTables.trainers(lengths, ours);
    if (!trainers.isEmpty()) {
      line(
          "What TRL's trainers would do to rows at a maximum length of %s tokens; unless set, it is"
                  .formatted(Numbers.count(lengths.maxTokens()))
              + " 1,024.");
      table("", trainers);
    }
  }

  private void writeProvenance() {
    table("## Provenance", Tables.inputs(report.inputs(), CardBody::published));
    table("", Tables.options(report));
    line("The same inputs, options and seed give the same bytes.");
  }

  /** {@return a location without the folders of a machine, which are nobody's business} */
  static String published(String location) {
    if (location.contains("://") && !location.startsWith("file:")) {
      return location;
    }
    String slashes = location.replace('\\', '/');
    String name = slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private void writeLimits() {
    List<String> limits = new ArrayList<>();
    limits.add(
        "Labels are a program's, not people's; `label_confidence`, where there is the column, says"
            + " how far to trust one.");
    if (report.profile().equals("reference")) {
      limits.add(
          "The profile `reference` is there to compare with, not to train on: its labels come from"
              + " single words, its eval rows are training rows, and most rejected actions are one"
              + " canned line.");
    }
    sources().forEach(source -> limits.addAll(SourceNotes.limits(source)));
    line("## Limits");
    items(limits);
  }

  private void writeLicenses() {
    line("## Licence");
    line("Rows are parts of the traces they were made of, and under the licences of these:");
    items(
        sources()
            .map(source -> Markdown.code(source) + ": " + SourceNotes.license(source) + ".")
            .toList());
  }

  private Stream<String> sources() {
    return report.inputs().stream().map(InputReport::source).distinct();
  }

  private void items(List<String> items) {
    items.forEach(item -> text.append("- ").append(item).append('\n'));
    text.append('\n');
  }

  private void plot(String path, String alternative) {
    if (plots.contains(path)) {
      line("![%s](%s)".formatted(alternative, path));
    }
  }

  private void table(String heading, Table table) {
    if (!table.isEmpty()) {
      if (!heading.isEmpty()) {
        line(heading);
      }
      line(table.toMarkdown().stripTrailing());
    }
  }

  private void line(String paragraph) {
    text.append(paragraph).append("\n\n");
  }
}
