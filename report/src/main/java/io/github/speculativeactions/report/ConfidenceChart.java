package io.github.speculativeactions.report;

import io.github.speculativeactions.report.Chart.Anchor;
import io.github.speculativeactions.report.Confidences.Point;
import java.util.List;
import java.util.stream.Collectors;

/** What accuracy to expect of the labels if only those of some confidence are used: a curve. */
final class ConfidenceChart {

  private static final double HEIGHT = 280;
  private static final double LEFT = 62;
  private static final double RIGHT = Chart.WIDTH - 24;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 46;

  private final List<Point> points;
  private final int lowestPercent;
  private final Axis across = Axis.even(0, 1, LEFT, RIGHT);
  private final Axis up;

  private ConfidenceChart(List<Point> points) {
    this.points = points;
    int tens = (int) Math.floor(last().accuracy() * 10) * 10;
    this.lowestPercent = Math.max(0, Math.min(tens, 90));
    this.up = Axis.even(lowestPercent / 100.0, 1, BOTTOM, TOP);
  }

  /**
   * {@return the picture}
   *
   * @param id tells it from other pictures on a page
   * @param points at least one, by growing coverage
   */
  static String of(String id, List<Point> points) {
    return new ConfidenceChart(points).draw(id);
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  private String draw(String id) {
    Chart chart =
        new Chart(id, "Coverage against expected accuracy of the labels", description(), HEIGHT);
    drawAxes(chart);
    chart.curve(points.stream().map(this::place).collect(Collectors.joining(" ")));
    for (Point point : points) {
      chart.dot(across.place(point.coverage()), up.place(point.accuracy()), "first");
    }
    return chart.end();
  }

  private String description() {
    Point first = points.get(0);
    return "Expected accuracy falls from %s of the %s that are most certain to %s of all."
        .formatted(
            Numbers.percent(first.accuracy()),
            Numbers.percent(first.coverage()),
            Numbers.percent(last().accuracy()));
  }

  private void drawAxes(Chart chart) {
    chart.text(LEFT, 16, Anchor.START, "strong", "expected accuracy");
    int spacing = lowestPercent >= 80 ? 5 : 10;
    for (int percent = lowestPercent; percent <= 100; percent += spacing) {
      double y = up.place(percent / 100.0);
      chart.line(LEFT, y, RIGHT, y, percent == lowestPercent ? "axis" : "grid");
      chart.text(LEFT - 8, y + 4, Anchor.END, "small", percent + " %");
    }
    for (int percent = 0; percent <= 100; percent += 20) {
      double x = across.place(percent / 100.0);
      chart.text(x, BOTTOM + 18, Anchor.MIDDLE, "small", percent + " %");
    }
    chart.text(
        (LEFT + RIGHT) / 2,
        BOTTOM + 38,
        Anchor.MIDDLE,
        "coverage: share of the steps, the most certain first");
  }

  private String place(Point point) {
    return Chart.pixels(across.place(point.coverage()))
        + ","
        + Chart.pixels(up.place(point.accuracy()));
  }
}
