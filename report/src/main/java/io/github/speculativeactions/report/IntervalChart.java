package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.report.Chart.Anchor;
import java.util.List;

/** Shares with their intervals: a dot on a line for each. */
final class IntervalChart {

  private static final double TOP = 18;
  private static final double ROW = 24;
  private static final double LEFT = 200;
  private static final double RIGHT = 430;

  private IntervalChart() {}

  /** One share and what it is of. */
  record Row(String label, Estimate estimate) {}

  /**
   * {@return the picture}
   *
   * @param id tells it from other pictures on a page
   * @param rows at least one; none of them measured on nothing
   */
  static String of(String id, String title, List<Row> rows) {
    double bottom = TOP + rows.size() * ROW;
    Axis across = Axis.even(0, 1, LEFT, RIGHT);
    Chart chart = new Chart(id, title, "Shares with their 95 % intervals.", bottom + 26);
    for (int percent = 0; percent <= 100; percent += 25) {
      double x = across.place(percent / 100.0);
      chart.line(x, TOP - 6, x, bottom, percent == 50 ? "mark" : "grid");
      chart.text(x, bottom + 18, Anchor.MIDDLE, "small", percent + " %");
    }
    double y = TOP + ROW / 2;
    for (Row row : rows) {
      Estimate estimate = row.estimate();
      chart.text(LEFT - 14, y + 4.5, Anchor.END, row.label());
      chart.line(across.place(estimate.low()), y, across.place(estimate.high()), y, "interval");
      chart.dot(across.place(estimate.value()), y, "first");
      chart.text(RIGHT + 14, y + 4.5, Anchor.START, "small", Numbers.estimate(estimate));
      y += ROW;
    }
    return chart.end();
  }
}
