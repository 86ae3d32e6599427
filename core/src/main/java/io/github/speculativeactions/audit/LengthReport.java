package io.github.speculativeactions.audit;

import java.util.List;

/**
 * How long rows are, and what a trainer with a maximum length would do to them.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param maxTokens the trainer's maximum length
 * @param datasets one entry for each dataset and split
 */
public record LengthReport(long maxTokens, List<Rows> datasets) {

  public LengthReport {
    datasets = List.copyOf(datasets);
  }

  /**
   * The rows of one split of one dataset.
   *
   * @param dataset the dataset, as folders spell it
   * @param split the split, as files spell it
   * @param rows how many rows
   * @param cut how many TRL would cut
   * @param dropped how many TRL would drop
   * @param promptTokens how long prompts are
   * @param rowTokens how long prompt and longest answer are together
   */
  public record Rows(
      String dataset,
      String split,
      long rows,
      long cut,
      long dropped,
      Distribution promptTokens,
      Distribution rowTokens) {}
}
