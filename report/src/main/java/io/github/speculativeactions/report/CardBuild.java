package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.BaselineReport;
import io.github.speculativeactions.audit.LabelReport;
import io.github.speculativeactions.audit.LeakageReport;
import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import java.util.List;

/** The part of a card about the whole build, which each of its cards has. */
final class CardBuild {

  private final BuildReport report;
  private final CardText text;

  CardBuild(BuildReport report, CardText text) {
    this.report = report;
    this.text = text;
  }

  /**
   * Writes it.
   *
   * @param dataset of which dataset the card is
   */
  void write(Dataset dataset) {
    text.add("## The whole build");
    text.add(
        ("The build that made this dataset read %s with %s, and made of them all that it wrote. What"
                + " follows is of all of it, not of this dataset alone.")
            .formatted(
                Numbers.count(report.traces(), "trace"), Numbers.count(report.steps(), "step")));
    writeWarnings();
    text.add("### Inputs", Tables.inputs(report.inputs(), CardBuild::published));
    text.add("### Outcomes of the traces", Tables.outcomes(report));
    text.addPlot(CardText.STEPS_PER_TRACE, "Steps per trace");
    Measures measures = report.measures();
    if (measures != null) {
      writeLabels(measures.labels());
      writeLeakage(measures.leakage());
      if (dataset != Dataset.VERIFIER) {
        writeBaselines(measures.baselines());
      }
    }
    text.add("### Options", Tables.options(report));
    text.add("The same inputs, options, seed and version of the library give the same bytes.");
  }

  private void writeLabels(LabelReport labels) {
    List<Confidences.Point> points = Confidences.points(labels);
    if (points.isEmpty()) {
      return;
    }
    text.add("### Labels");
    text.add(
        points.size() == 1
            ? "A program told the action types, and gave all of them the same confidence: %s."
                .formatted(Numbers.hundredths(points.get(0).accuracy()))
            : "A program told the action types, and how sure it is. The curve takes its confidences"
                + " at their word: it shows what accuracy to expect if only the most certain labels"
                + " are used.");
    text.addPlot(CardText.LABEL_CONFIDENCE, "Coverage against expected accuracy of the labels");
    text.add("### Side effects of the actions", MeasureTables.sideEffects(labels));
  }

  private void writeWarnings() {
    List<String> warnings = BuildWarnings.of(report);
    if (!warnings.isEmpty()) {
      text.add("### Warnings");
      text.addItems(warnings.stream().map(Markdown::text).toList());
    }
  }

  private void writeLeakage(LeakageReport leakage) {
    text.add("### Leakage", MeasureTables.leakage(leakage));
    text.add(
        BuildChoices.keepGroupsTogether(report.options())
            ? "Groups are made by %s, and each is in one part of the split only."
                .formatted(Markdown.text(leakage.groupBy()))
            : "Single rows were split, so that a group can be in all parts; groups are made by %s."
                .formatted(Markdown.text(leakage.groupBy())));
    text.add(
        "Prompts count as near-identical from an estimated Jaccard similarity of %s of their shingles"
                .formatted(Numbers.hundredths(leakage.nearThreshold()))
            + " of %s words, what more than %s of the groups have in common left out."
                .formatted(leakage.shingleWords(), Numbers.percent(leakage.boilerplateShare())));
  }

  private void writeBaselines(BaselineReport baselines) {
    text.add("### Baselines");
    if (baselines.evalTraces() == 0) {
      text.add("Not measured: no trace was kept for the eval alone.");
      return;
    }
    text.add(MeasureTables.baselines(baselines));
    text.add(
        "What guessing the next action type without a model reaches: learned from %s, tested on %s"
                .formatted(
                    Numbers.count(baselines.trainTraces(), "trace"),
                    Numbers.count(baselines.evalTraces(), "trace"))
            + " of the eval. "
            + BuildChoices.whatBaselinesSay(report.options())
            + " The speed-up is that of a run whose first"
            + " guess is started early, by a speculator that takes no time.");
  }

  /**
   * {@return a location without the folders of a machine, which are nobody's business}
   *
   * <p>A glob alone would not say of what, so the folder that it looks into stays.
   */
  static String published(String location) {
    if (location.contains("://") && !location.startsWith("file:")) {
      return location;
    }
    String slashes = location.replace('\\', '/');
    String path = slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    List<String> names = List.of(path.split("/", -1));
    int from = names.size() - 1;
    while (from > 0 && isGlob(names.get(from))) {
      from--;
    }
    return String.join("/", names.subList(from, names.size()));
  }

  private static boolean isGlob(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
  }
}
