package io.github.speculativeactions.examples.score;

import io.github.speculativeactions.examples.score.ClassifierScore.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A score as text to read. */
public final class ScoreText {

  private static final double[] COVERAGES = {0.25, 0.5, 0.75, 0.9, 1.0};
  private static final int NAME_WIDTH = 34;

  private final StringBuilder text = new StringBuilder();

  private ScoreText() {}

  /** {@return the score as lines of text, the same in every locale} */
  public static String of(ClassifierScore score) {
    ScoreText lines = new ScoreText();
    lines.summary(score);
    lines.tallies("category", score.byCategory());
    lines.confusion(score.confusion());
    lines.coverage(score);
    lines.tallies("rule", score.byRule());
    return lines.text.toString();
  }

  private void summary(ClassifierScore score) {
    Tally all = score.all();
    Tally strict = score.strict();
    line("rows %d  accuracy %s  macro recall %s", all.rows(), percent(all), percent(score));
    line("strict rows %d  strict accuracy %s", strict.rows(), percent(strict));
    line("mean confidence %s", percent(all.confidence()));
  }

  private void tallies(String what, List<Tally> tallies) {
    line("");
    line("%-" + NAME_WIDTH + "s %6s %6s %9s %11s", what, "rows", "right", "accuracy", "confidence");
    for (Tally tally : tallies) {
      line(
          "%-" + NAME_WIDTH + "s %6d %6d %9s %11s",
          tally.name(),
          tally.rows(),
          tally.right(),
          percent(tally),
          percent(tally.confidence()));
    }
  }

  private void confusion(Map<String, Map<String, Long>> confusion) {
    TreeSet<String> types = new TreeSet<>();
    confusion.values().forEach(row -> types.addAll(row.keySet()));
    line("");
    StringBuilder header = new StringBuilder("%-20s".formatted("category \\ type"));
    types.forEach(type -> header.append(" %17s".formatted(type)));
    line("%s", header);
    confusion.forEach(
        (category, row) -> {
          StringBuilder cells = new StringBuilder("%-20s".formatted(category));
          types.forEach(type -> cells.append(" %17d".formatted(row.getOrDefault(type, 0L))));
          line("%s", cells);
        });
  }

  private void coverage(ClassifierScore score) {
    line("");
    line("%-20s %9s %11s", "surest answers", "accuracy", "confidence");
    for (double share : COVERAGES) {
      Tally surest = score.surest(share);
      line("%-20s %9s %11s", percent(share), percent(surest), percent(surest.confidence()));
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String percent(Tally tally) {
    return percent(tally.accuracy());
  }

  private static String percent(ClassifierScore score) {
    return percent(score.macroRecall());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
