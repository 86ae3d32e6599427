package io.github.speculativeactions.report;

import java.util.List;
import java.util.Set;

/** Markdown under way, with the plots that lie beside it. Not safe for use by several threads. */
final class CardText {

  static final String ACTION_TYPES = "assets/action-types.svg";
  static final String STEPS_PER_TRACE = "assets/steps-per-trace.svg";
  static final String PROMPT_TOKENS = "assets/prompt-tokens.svg";
  static final String LABEL_CONFIDENCE = "assets/label-confidence.svg";

  private final Set<String> plots;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a text.
   *
   * @param plots the paths of the plots that there are
   */
  CardText(Set<String> plots) {
    this.plots = plots;
  }

  /** Adds a heading or a paragraph. */
  void add(String paragraph) {
    text.append(paragraph).append("\n\n");
  }

  /** Adds a list. */
  void addItems(List<String> items) {
    items.forEach(item -> text.append("- ").append(item).append('\n'));
    text.append('\n');
  }

  /** Adds a table that has a row, and nothing otherwise. */
  void add(Table table) {
    if (!table.isEmpty()) {
      add(table.toMarkdown().stripTrailing());
    }
  }

  /** Adds a table that has a row with its heading, and nothing otherwise. */
  void add(String heading, Table table) {
    if (!table.isEmpty()) {
      add(heading);
      add(table);
    }
  }

  /** Adds a plot if it is there. */
  void addPlot(String path, String alternative) {
    if (plots.contains(path)) {
      add("![%s](%s)".formatted(alternative, path));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
