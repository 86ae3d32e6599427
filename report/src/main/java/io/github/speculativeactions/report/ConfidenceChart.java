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

  private ConfidenceChart() {}

  /**
   * {@return the picture}
   *
   * @param id tells it from other pictures on a page
   * @param points at least one, by growing coverage
   */
  static String of(String id, List<Point> points) {
    Point all = points.get(points.size() - 1);
    int floor = (int) Math.floor(all.accuracy() * 10) * 10;
    int lowest = Math.max(0, Math.min(floor, 90));
    Axis across = Axis.even(0, 1, LEFT, RIGHT);
    Axis up = Axis.even(lowest / 100.0, 1, BOTTOM, TOP);
    Chart chart =
        new Chart(
            id,
            "Coverage against expected accuracy of the labels",
            "If the least certain labels are left out, the rest is more often right: %s of all, %s."
                .formatted(
                    Numbers.percent(all.accuracy()),
                    points.stream()
                        .filter(point -> point.coverage() >= 0.5)
                        .findFirst()
                        .map(
                            point ->
                                Numbers.percent(point.accuracy())
                                    + " of the "
                                    + Numbers.percent(point.coverage())
                                    + " that are most certain")
                        .orElse("")),
            HEIGHT);
    chart.text(LEFT, 16, Anchor.START, "strong", "expected accuracy");
    int spacing = lowest >= 80 ? 5 : 10;
    for (int percent = lowest; percent <= 100; percent += spacing) {
      double y = up.place(percent / 100.0);
      chart.line(LEFT, y, RIGHT, y, percent == lowest ? "axis" : "grid");
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
    chart.curve(
        points.stream()
            .map(
                p ->
                    Chart.pixels(across.place(p.coverage()))
                        + ","
                        + Chart.pixels(up.place(p.accuracy())))
            .collect(Collectors.joining(" ")));
    points.forEach(p -> chart.dot(across.place(p.coverage()), up.place(p.accuracy()), "first"));
    return chart.end();
  }
}
