package io.github.speculativeactions.examples.score;

import io.github.speculativeactions.examples.score.ClassifierScore.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A score as text to read. */
public final class ScoreText {

  private static final double[] COVERAGES = {0.25, 0.5, 0.75, 0.9, 1.0};
  private static final int NAME_WIDTH = 34;
  private static final int CATEGORY_WIDTH = 18;
  private static final int CELL_WIDTH = 18;

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
    line("rows " + all.rows() + "  accuracy " + percent(all) + "  macro recall " + recall(score));
    line("strict rows " + strict.rows() + "  strict accuracy " + percent(strict));
    line("mean confidence " + percent(all.confidence()));
  }

  private void tallies(String what, List<Tally> tallies) {
    line("");
    row(NAME_WIDTH, List.of(what, "rows", "right", "accuracy", "confidence"));
    for (Tally tally : tallies) {
      row(
          NAME_WIDTH,
          List.of(
              tally.name(),
              String.valueOf(tally.rows()),
              String.valueOf(tally.right()),
              percent(tally),
              percent(tally.confidence())));
    }
  }

  private void confusion(Map<String, Map<String, Long>> confusion) {
    TreeSet<String> types = new TreeSet<>();
    confusion.values().forEach(counts -> types.addAll(counts.keySet()));
    line("");
    List<String> header = new ArrayList<>(List.of("category \\ type"));
    header.addAll(types);
    row(CATEGORY_WIDTH, header);
    confusion.forEach(
        (category, counts) -> {
          List<String> cells = new ArrayList<>(List.of(category));
          types.forEach(type -> cells.add(String.valueOf(counts.getOrDefault(type, 0L))));
          row(CATEGORY_WIDTH, cells);
        });
  }

  private void coverage(ClassifierScore score) {
    line("");
    row(CATEGORY_WIDTH, List.of("surest answers", "accuracy", "confidence"));
    for (double share : COVERAGES) {
      Tally surest = score.surest(share);
      row(CATEGORY_WIDTH, List.of(percent(share), percent(surest), percent(surest.confidence())));
    }
  }

  /** Writes a name to the left of its column, and values to the right of theirs. */
  private void row(int nameWidth, List<String> cells) {
    text.append(cells.get(0)).append(" ".repeat(Math.max(0, nameWidth - cells.get(0).length())));
    for (String cell : cells.subList(1, cells.size())) {
      text.append(" ".repeat(Math.max(1, CELL_WIDTH - cell.length()))).append(cell);
    }
    text.append('\n');
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String percent(Tally tally) {
    return percent(tally.accuracy());
  }

  private static String recall(ClassifierScore score) {
    return percent(score.macroRecall());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
