package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Estimate;
import io.github.speculativeactions.report.Chart.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Shares with their intervals: a dot on a line for each. */
final class IntervalChart {

  private static final double TOP = 18;
  private static final double ROW = 24;
  private static final double LEFT = 190;
  private static final double RIGHT = 440;

  private IntervalChart() {}

  /** One share and what it is of. */
  record Row(String label, Estimate estimate) {}

  /**
   * {@return the picture}
   *
   * @param id tells it from other pictures on a page
   * @param rows at least one; none of them measured on nothing
   * @param mark a share to compare with, or NaN
   */
  static String of(String id, String title, List<Row> rows, double mark) {
    double bottom = TOP + rows.size() * ROW;
    double[] places =
        rows.stream()
            .map(Row::estimate)
            .flatMapToDouble(estimate -> DoubleStream.of(estimate.low(), estimate.high(), mark))
            .filter(place -> !Double.isNaN(place))
            .toArray();
    int first = (int) Math.floor(Arrays.stream(places).min().orElse(0) * 10) * 10;
    int last =
        (int) Math.max(first + 10, Math.ceil(Arrays.stream(places).max().orElse(1) * 10) * 10);
    Axis across = Axis.even(first / 100.0, last / 100.0, LEFT, RIGHT);
    Chart chart = new Chart(id, title, "Shares with their 95 % intervals.", bottom + 26);
    for (int percent = first; percent <= last; percent += 10) {
      double x = across.place(percent / 100.0);
      chart.line(x, TOP - 6, x, bottom, "grid");
      chart.text(x, bottom + 18, Anchor.MIDDLE, "small", percent + " %");
    }
    if (!Double.isNaN(mark)) {
      chart.line(across.place(mark), TOP - 6, across.place(mark), bottom, "mark");
    }
    drawRows(chart, rows, across);
    return chart.end();
  }

  private static void drawRows(Chart chart, List<Row> rows, Axis across) {
    double y = TOP + ROW / 2;
    for (Row row : rows) {
      Estimate estimate = row.estimate();
      chart.text(LEFT - 14, y + 4.5, Anchor.END, row.label());
      chart.line(across.place(estimate.low()), y, across.place(estimate.high()), y, "interval");
      chart.dot(across.place(estimate.value()), y, "first");
      chart.text(RIGHT + 14, y + 4.5, Anchor.START, "small", Numbers.estimate(estimate));
      y += ROW;
    }
  }
}
