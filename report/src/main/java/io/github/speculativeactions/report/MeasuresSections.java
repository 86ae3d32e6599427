package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.LengthReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the page about what was measured. */
final class MeasuresSections {

  /** Their titles by their names on the page, in order. */
  static final Map<String, String> TITLES = titles();

  private final Markup html;
  private final Measures measures;
  private final BuildReport report;

  MeasuresSections(Markup html, Measures measures, BuildReport report) {
    this.html = html;
    this.measures = measures;
    this.report = report;
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("labels", "Labels");
    titles.put("lengths", "Lengths");
    titles.put("leakage", "Leakage");
    titles.put("shortcuts", "Shortcuts");
    titles.put("baselines", "Baselines");
    return titles;
  }

  void write() {
    writeLabels(measures.labels());
    writeLengths(measures.lengths());
    writeLeakage(measures.leakage());
    writeShortcuts();
    writeBaselines(measures.baselines());
  }

  private void writeLabels(LabelReport labels) {
    open("labels");
    Html.note(
        html,
        "Action types are told by a program, which says how sure it is. The curve takes its"
            + " confidences at their word.");
    Plots.labelConfidence(labels).ifPresent(plot -> Html.figure(html, plot));
    table("Side effects", MeasureTables.sideEffects(labels));
    table("Rules that decided most steps", MeasureTables.rules(labels));
    html.close().line();
  }

  private void writeLengths(LengthReport lengths) {
    open("lengths");
    Html.note(html, MeasureTables.lengthsNote(lengths));
    MeasureTables.lengths(lengths, dataset -> true).writeTo(html);
    table(
        "What TRL's trainers would do at a maximum length of %s tokens"
            .formatted(Numbers.count(lengths.maxTokens())),
        MeasureTables.trainers(lengths, dataset -> true));
    LengthAdvice.of(report, lengths, dataset -> true).ifPresent(text -> Html.note(html, text));
    Plots.stepsPerTrace(measures.stepsPerTrace())
        .ifPresent(
            plot -> {
              Html.heading(html, "Steps per trace");
              Html.figure(html, plot);
            });
    html.close().line();
  }

  private void writeLeakage(LeakageReport leakage) {
    open("leakage");
    Html.note(
        html,
        "What the parts of the split have in common. Groups are made by %s; prompts are near-identical"
                .formatted(leakage.groupBy())
            + " from an estimated Jaccard similarity of %s on."
                .formatted(Numbers.hundredths(leakage.nearThreshold())));
    MeasureTables.leakage(leakage).writeTo(html);
    List<String> examples =
        leakage.overlaps().stream().flatMap(overlap -> overlap.examples().stream()).toList();
    if (!examples.isEmpty()) {
      html.open("details").element("summary", Numbers.count(examples.size(), "example"));
      html.open("ul");
      examples.forEach(example -> html.element("li", example).line());
      html.close().close();
    }
    html.close().line();
  }

  private void writeShortcuts() {
    open("shortcuts");
    Html.note(
        html,
        "How often a probe tells the right answer of a verifier pair. "
            + MeasureTables.shortcutsNote());
    Plots.shortcuts(measures.shortcuts()).ifPresent(plot -> Html.figure(html, plot));
    MeasureTables.shortcuts(measures.shortcuts()).writeTo(html);
    html.close().line();
  }

  private void writeBaselines(BaselineReport baselines) {
    open("baselines");
    if (baselines.evalTraces() == 0) {
      Html.note(html, "Not measured: no trace was kept for the eval alone.");
      html.close().line();
      return;
    }
    Html.note(
        html,
        "What guessing the next action type without a model reaches on the eval set: learned from %s,"
                .formatted(Numbers.count(baselines.trainTraces(), "trace"))
            + " %s, tested on %s, %s. %s"
                .formatted(
                    Numbers.count(baselines.trainSteps(), "step"),
                    Numbers.count(baselines.evalTraces(), "trace"),
                    Numbers.count(baselines.evalSteps(), "step"),
                    BuildChoices.whatBaselinesSay(report.options())));
    Plots.baselines(baselines).ifPresent(plot -> Html.figure(html, plot));
    MeasureTables.baselines(baselines).writeTo(html);
    html.close().line();
  }

  private void open(String id) {
    html.open("section", "id", id).element("h2", TITLES.getOrDefault(id, id)).line();
  }

  private void table(String heading, Table table) {
    if (!table.isEmpty()) {
      Html.heading(html, heading);
      table.writeTo(html);
    }
  }
}
