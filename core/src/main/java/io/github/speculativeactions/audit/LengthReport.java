package io.github.speculativeactions.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are, and what trainers with a maximum length would do to them.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param tokenCounter what counted the tokens: {@code estimate}, or as the caller's own calls
 *     itself
 * @param windowTokens the most tokens that a prompt was to take, or null for no limit
 * @param maxTokens the trainers' maximum length
 * @param datasets one entry for each dataset and split
 */
public record LengthReport(
    String tokenCounter, @Nullable Integer windowTokens, long maxTokens, List<Rows> datasets) {

  public LengthReport {
    Objects.requireNonNull(tokenCounter, "tokenCounter");
    datasets = List.copyOf(datasets);
  }

  /**
   * The rows of one split of one dataset.
   *
   * @param dataset the dataset, as folders spell it
   * @param split the split, as files spell it
   * @param rows how many rows
   * @param beyondWindow how many prompts are longer than the window: by the tools offered, which
   *     cannot be cut
   * @param promptTokens how long prompts are, with the tools offered
   * @param rowTokens how long prompt and longest answer are together
   * @param trainers what each trainer that takes such rows would do to them; none for the eval
   */
  public record Rows(
      String dataset,
      String split,
      long rows,
      long beyondWindow,
      Distribution promptTokens,
      Distribution rowTokens,
      List<TooLong> trainers) {

    public Rows {
      trainers = List.copyOf(trainers);
    }
  }

  /**
   * What a trainer would do to rows that are too long.
   *
   * @param trainer the trainer
   * @param cut how many rows would lose the end of an answer
   * @param dropped how many rows it would leave out
   */
  public record TooLong(Trainer trainer, long cut, long dropped) {}
}
