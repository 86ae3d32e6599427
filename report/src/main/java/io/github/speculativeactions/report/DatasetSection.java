package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.sink.WrittenDataset;
import java.util.List;

/** The part of the page about one dataset. */
final class DatasetSection {

  private DatasetSection() {}

  static void write(Markup html, BuildReport report, WrittenDataset written) {
    Dataset dataset = written.schema().dataset();
    DatasetReport counts = report.dataset(dataset);
    html.open("section", "id", dataset.label()).element("h2", dataset.label()).line();
    Tables.splits(written).writeTo(html);
    Html.heading(html, "Action types");
    Plots.actionTypes(counts).ifPresent(plot -> Html.figure(html, plot));
    Measures measures = report.measures();
    if (measures != null) {
      if (dataset == Dataset.VERIFIER) {
        Html.heading(html, "Rejected actions");
        MeasureTables.negatives(measures.shortcuts()).writeTo(html);
      }
      Plots.promptTokens(measures.lengths(), dataset.label())
          .ifPresent(
              plot -> {
                Html.heading(html, "Length of the prompts");
                Html.figure(html, plot);
              });
    }
    Table leftOut = Tables.leftOut(counts);
    if (!leftOut.isEmpty()) {
      Html.heading(html, "Steps without a row");
      leftOut.writeTo(html);
      Words.leftOut(counts.leftOut().keySet()).forEach(text -> Html.note(html, text));
    }
    writeSamples(html, written.schema(), written.samples());
    html.close().line();
  }

  private static void writeSamples(Markup html, RecordSchema schema, List<DatasetRecord> samples) {
    if (!samples.isEmpty()) {
      Html.heading(html, "Rows to read");
      SampleRow.writeOpen(html, schema, samples.get(0));
      samples.subList(1, samples.size()).forEach(row -> SampleRow.write(html, schema, row));
    }
  }
}
