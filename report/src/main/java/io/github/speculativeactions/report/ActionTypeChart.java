package io.github.speculativeactions.report;

import io.github.speculativeactions.build.DatasetReport;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.report.Chart.Anchor;
import io.github.speculativeactions.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How often each action type occurs in each split of a dataset: bars, side by side. */
final class ActionTypeChart {

  private static final double TOP = 44;
  private static final double LABELS = 132;
  private static final double LONGEST = 305;
  private static final double BAR = 13;
  private static final double GAP = 10;

  private final DatasetReport dataset;
  private final List<Split> splits;
  private final List<ActionType> types;

  private ActionTypeChart(DatasetReport dataset) {
    this.dataset = dataset;
    this.splits = dataset.rows().keySet().stream().filter(s -> dataset.rows(s) > 0).toList();
    this.types = Arrays.stream(ActionType.values()).filter(this::occurs).toList();
  }

  static String of(DatasetReport dataset) {
    return new ActionTypeChart(dataset).draw();
  }

  private boolean occurs(ActionType type) {
    return splits.stream().anyMatch(split -> rows(split, type) > 0);
  }

  private long rows(Split split, ActionType type) {
    return dataset.rows().getOrDefault(split, Map.of()).getOrDefault(type, 0L);
  }

  private double share(Split split, ActionType type) {
    return (double) rows(split, type) / dataset.rows(split);
  }

  private String draw() {
    double perType = splits.size() * BAR + GAP;
    String name = dataset.dataset().label();
    Chart chart =
        new Chart(
            "action-types-" + name,
            "Action types of " + name,
            "The share of each action type in the rows of each split.",
            TOP + types.size() * perType);
    drawLegend(chart);
    double largest = largestShare();
    double y = TOP;
    for (ActionType type : types) {
      chart.text(LABELS - 10, y + splits.size() * BAR / 2 + 4.5, Anchor.END, type.label());
      for (Split split : splits) {
        double width = share(split, type) / largest * LONGEST;
        chart.bar(LABELS, y + 1, width, BAR - 2, style(split));
        chart.text(LABELS + width + 6, y + BAR - 2.5, Anchor.START, "small", value(split, type));
        y += BAR;
      }
      y += GAP;
    }
    return chart.end();
  }

  private double largestShare() {
    return splits.stream()
        .flatMap(split -> types.stream().map(type -> share(split, type)))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  private static String style(Split split) {
    return switch (split) {
      case TRAIN -> "first";
      case TEST -> "second";
    };
  }

  /** Names the split where there are several, for those who cannot tell their colours. */
  private String value(Split split, ActionType type) {
    String value = Numbers.percent(share(split, type)) + " · " + Numbers.count(rows(split, type));
    return splits.size() == 1 ? value : split.label() + " " + value;
  }

  private void drawLegend(Chart chart) {
    double x = LABELS;
    for (Split split : splits) {
      chart.bar(x, 10, 12, 12, style(split));
      String text = split.label() + ", " + Numbers.count(dataset.rows(split), "row");
      chart.text(x + 18, 21, Anchor.START, text);
      x += 40 + 7.5 * text.length();
    }
  }
}
