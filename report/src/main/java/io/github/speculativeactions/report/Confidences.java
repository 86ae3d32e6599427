package io.github.speculativeactions.report;

import io.github.speculativeactions.audit.LabelReport;
import java.util.ArrayList;
import java.util.List;

/** What the confidences of a build's labels say, taken at their word: that they are calibrated. */
final class Confidences {

  private Confidences() {}

  /**
   * What is left of the labels if those below a confidence are not used.
   *
   * @param percent the lowest confidence that is used, in percent
   * @param coverage the share of the steps that have at least this confidence
   * @param accuracy the mean confidence of these
   */
  record Point(int percent, double coverage, double accuracy) {}

  /** {@return a point for each confidence that occurs, the highest first} */
  static List<Point> points(LabelReport labels) {
    List<Point> points = new ArrayList<>();
    long steps = 0;
    double sum = 0;
    for (int percent = 100; percent >= 0; percent--) {
      long here = labels.confidences().get(percent);
      if (here > 0) {
        steps += here;
        sum += here * percent / 100.0;
        points.add(new Point(percent, (double) steps / labels.steps(), sum / steps));
      }
    }
    return points;
  }
}
