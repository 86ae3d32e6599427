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
import java.util.Set;
import java.util.function.Predicate;

/** The text of a card: what is said of its dataset, and then what is said of the whole build. */
final class CardBody {

  private final WrittenOutput output;
  private final BuildReport report;
  private final WrittenDataset written;
  private final Dataset dataset;
  private final CardText text;

  private CardBody(WrittenOutput output, WrittenDataset written, CardText text) {
    this.output = output;
    this.report = output.report();
    this.written = written;
    this.dataset = written.schema().dataset();
    this.text = text;
  }

  /**
   * {@return the text}
   *
   * @param plots the paths of the plots that there are
   */
  static String of(WrittenOutput output, WrittenDataset dataset, Set<String> plots) {
    CardText text = new CardText(plots);
    new CardBody(output, dataset, text).write();
    return text.toString();
  }

  private void write() {
    text.add("# " + CardHeader.prettyName(dataset));
    text.add(CardSnippets.purpose(dataset));
    text.add(
        Numbers.count(written.rows(), "row")
            + ", made of recorded agent runs by speculative-actions.");
    writeUse();
    text.add("## Columns", Tables.columns(written.schema(), report));
    writeContent();
    Measures measures = report.measures();
    if (measures != null) {
      if (dataset == Dataset.VERIFIER) {
        writeShortcuts(measures);
      }
      writeLengths(measures.lengths());
    }
    new CardBuild(report, text).write(dataset);
    text.add("## Limits");
    text.addItems(CardLimits.of(output, written));
    writeLicenses();
  }

  private void writeUse() {
    text.add("## Use");
    text.add("```python\n" + CardSnippets.load(output, written) + "```");
    CardSnippets.use(output, written).ifPresent(use -> text.add("```python\n" + use + "```"));
    if (output.rowShape() != RowShape.FLAT) {
      text.add(
          "A message without calls is loaded with `tool_calls` null. Chat templates that only ask"
              + " whether the field is there, such as that of Llama 3.1, need it removed.");
    }
  }

  private void writeContent() {
    DatasetReport counts = report.dataset(dataset);
    text.add("## Content", Tables.splits(written));
    text.add("### Action types", Tables.actionTypes(counts));
    text.addPlot(CardText.ACTION_TYPES, "Action types by split");
    Measures measures = report.measures();
    if (measures != null && dataset == Dataset.VERIFIER) {
      text.add("### Rejected actions", MeasureTables.negatives(measures.shortcuts()));
    }
    text.add("### Steps of the build without a row here", Tables.leftOut(counts));
    Words.leftOut(counts.leftOut().keySet()).forEach(text::add);
  }

  private void writeShortcuts(Measures measures) {
    text.add("## Shortcuts", MeasureTables.shortcuts(measures.shortcuts()));
    text.add(
        MeasureTables.shortcutsNote()
            + " Where a probe does better, a model can learn to judge by the looks of it.");
  }

  private void writeLengths(LengthReport lengths) {
    Predicate<String> ours = name -> name.equals(dataset.label());
    text.add("## Lengths", MeasureTables.lengths(lengths, ours));
    text.add(MeasureTables.lengthsNote(lengths));
    text.addPlot(CardText.PROMPT_TOKENS, "Length of the prompts");
    Table trainers = MeasureTables.trainers(lengths, ours);
    if (!trainers.isEmpty()) {
      text.add(
          "What TRL's trainers would do to rows at a maximum length of %s tokens; unless set, it is"
                  .formatted(Numbers.count(lengths.maxTokens()))
              + " 1,024.");
      text.add(trainers);
      LengthAdvice.of(report, lengths, ours).ifPresent(text::add);
    }
  }

  private void writeLicenses() {
    text.add("## Licence");
    text.add("Rows are parts of the traces they were made of, and under the licences of these:");
    text.addItems(
        report.inputs().stream()
            .map(InputReport::source)
            .distinct()
            .map(source -> Markdown.code(source) + ": " + SourceNotes.license(source) + ".")
            .toList());
  }
}
