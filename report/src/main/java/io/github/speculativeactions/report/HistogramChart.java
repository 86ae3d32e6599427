package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.Distribution.Bin;
import io.github.speculativeactions.report.Chart.Anchor;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many things have which size: a column for each bin, on a logarithmic axis. */
final class HistogramChart {

  private static final double HEIGHT = 260;
  private static final double LEFT = 62;
  private static final double RIGHT = Chart.WIDTH - 16;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 46;
  private static final double ROOM_FOR_NUMBER = 46;

  private final Labels labels;
  private final List<Bin> bins;
  private final @Nullable Limit limit;
  private final Axis across;
  private final Axis up;

  /**
   * What is written on it.
   *
   * @param id tells it from other pictures on a page
   * @param title what it shows
   * @param across what the sizes are, with their unit
   * @param up what is counted
   */
  record Labels(String id, String title, String across, String up) {}

  /**
   * A size to compare with.
   *
   * @param size the size
   * @param label what it is
   */
  record Limit(long size, String label) {}

  private HistogramChart(Labels labels, List<Bin> bins, @Nullable Limit limit) {
    this.labels = labels;
    this.bins = bins;
    this.limit = limit;
    long longest = bins.get(bins.size() - 1).to();
    if (limit != null) {
      longest = Math.max(longest, limit.size() + limit.size() / 3);
    }
    // A bin covers the room from its first number to the next bin's; so 0 has room too.
    this.across =
        Axis.logarithmic((double) bins.get(0).from() + 1, (double) longest + 2, LEFT, RIGHT);
    this.up = Axis.even(0, (double) fullest().count(), BOTTOM, TOP);
  }

  /**
   * {@return the picture}
   *
   * @param bins at least one, in order
   * @param limit a size to mark, or null
   */
  static String of(Labels labels, List<Bin> bins, @Nullable Limit limit) {
    return new HistogramChart(labels, bins, limit).draw();
  }

  private String draw() {
    Chart chart = new Chart(labels.id(), labels.title(), description(), HEIGHT);
    drawGrid(chart, fullest().count());
    for (Bin bin : bins) {
      double from = across.place(bin.from() + 1);
      double width = across.place(bin.to() + 2) - from;
      double top = up.place(bin.count());
      chart.bar(from, top, Math.max(1, width - Math.min(1, width / 8)), BOTTOM - top, "first");
    }
    chart.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
    drawSizes(chart);
    if (limit != null) {
      drawLimit(chart, limit);
    }
    return chart.end();
  }

  private Bin fullest() {
    return Collections.max(bins, Comparator.comparingLong(Bin::count));
  }

  private String description() {
    return "%s: from %s to %s, most often %s to %s."
        .formatted(
            labels.across(),
            Numbers.count(bins.get(0).from()),
            Numbers.count(bins.get(bins.size() - 1).to()),
            Numbers.count(fullest().from()),
            Numbers.count(fullest().to()));
  }

  private void drawGrid(Chart chart, long largest) {
    chart.text(LEFT, 16, Anchor.START, "strong", labels.up());
    long spacing = Axis.spacing(largest);
    for (long count = spacing; count <= largest; count += spacing) {
      double y = up.place(count);
      chart.line(LEFT, y, RIGHT, y, "grid");
      chart.text(LEFT - 8, y + 4, Anchor.END, "small", Numbers.count(count));
    }
    chart.text(LEFT - 8, BOTTOM + 4, Anchor.END, "small", "0");
  }

  private void drawSizes(Chart chart) {
    double lastX = Double.NEGATIVE_INFINITY;
    long longest = bins.get(bins.size() - 1).to();
    for (long size :
        Axis.steps(bins.get(0).from(), limit == null ? longest : Math.max(longest, limit.size()))) {
      double x = across.place(size + 1);
      if (x - lastX >= ROOM_FOR_NUMBER && x < RIGHT) {
        chart.line(x, BOTTOM, x, BOTTOM + 4, "axis");
        chart.text(x, BOTTOM + 18, Anchor.MIDDLE, "small", Numbers.count(size));
        lastX = x;
      }
    }
    chart.text((LEFT + RIGHT) / 2, BOTTOM + 38, Anchor.MIDDLE, labels.across());
  }

  private void drawLimit(Chart chart, Limit mark) {
    double x = across.place(mark.size() + 1);
    chart.line(x, TOP - 6, x, BOTTOM, "mark");
    chart.text(x, 16, x > Chart.WIDTH / 2.0 ? Anchor.END : Anchor.START, mark.label());
  }
}
