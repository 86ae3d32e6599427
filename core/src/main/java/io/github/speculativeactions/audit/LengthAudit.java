package io.github.speculativeactions.audit;

import io.github.speculativeactions.audit.LengthReport.Rows;
import io.github.speculativeactions.audit.LengthReport.TooLong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long rows are, and how many of them trainers would cut or drop.
 *
 * <p>Lengths are what the caller's token counter says; where that is an estimate, so is the report.
 * What a chat template adds is not in them. The report depends on the rows alone, not on their
 * order but for the order of the datasets, which is that of their first rows. Not safe for use by
 * several threads.
 */
public final class LengthAudit {

  /** The maximum length of trainers unless another one is given: that of prompts by default. */
  public static final long DEFAULT_MAX_TOKENS = 8_192;

  private final String tokenCounter;
  private final @Nullable Integer windowTokens;
  private final long maxTokens;
  private final Map<DatasetSplit, RowLengths> rows = new LinkedHashMap<>();

  private record DatasetSplit(String dataset, String split) {}

  /**
   * Creates an audit without rows.
   *
   * @param tokenCounter what the report is to call the token counter
   * @param windowTokens the most tokens a prompt is to take, or null for no limit
   * @param maxTokens the trainers' maximum length, 1 or more
   */
  public LengthAudit(String tokenCounter, @Nullable Integer windowTokens, long maxTokens) {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens must be 1 or more, not " + maxTokens);
    }
    this.tokenCounter = tokenCounter;
    this.windowTokens = windowTokens;
    this.maxTokens = maxTokens;
  }

  /**
   * Adds a row.
   *
   * @param dataset its dataset, as folders spell it
   * @param split its split, as files spell it
   * @param promptTokens how long its prompt is with the tools offered, 0 or more
   * @param longestAnswerTokens how long its answer is, or the longer one of two
   */
  public void add(String dataset, String split, long promptTokens, long longestAnswerTokens) {
    rows.computeIfAbsent(new DatasetSplit(dataset, split), of -> new RowLengths(dataset))
        .add(promptTokens, promptTokens + longestAnswerTokens);
  }

  /** {@return how long the rows so far are} */
  public LengthReport report() {
    List<Rows> reports = new ArrayList<>();
    rows.forEach((of, lengths) -> reports.add(lengths.report(of)));
    return new LengthReport(tokenCounter, windowTokens, maxTokens, reports);
  }

  /** The lengths of the rows of one split. */
  private final class RowLengths {

    private final List<Trainer> trainers;
    private final long[] cut;
    private final long[] dropped;
    private long beyondWindow;
    private final DistributionBuilder promptLengths = new DistributionBuilder();
    private final DistributionBuilder rowLengths = new DistributionBuilder();

    RowLengths(String dataset) {
      trainers = Trainer.of(dataset);
      cut = new long[trainers.size()];
      dropped = new long[trainers.size()];
    }

    void add(long promptTokens, long rowTokens) {
      promptLengths.add(promptTokens);
      rowLengths.add(rowTokens);
      beyondWindow += windowTokens != null && promptTokens > windowTokens ? 1 : 0;
      for (int i = 0; i < trainers.size(); i++) {
        Trainer trainer = trainers.get(i);
        cut[i] += trainer.cuts(promptTokens, rowTokens, maxTokens) ? 1 : 0;
        dropped[i] += trainer.drops(promptTokens, rowTokens, maxTokens) ? 1 : 0;
      }
    }

    Rows report(DatasetSplit of) {
      Distribution prompts = promptLengths.build();
      List<TooLong> tooLong = new ArrayList<>();
      for (int i = 0; i < trainers.size(); i++) {
        tooLong.add(new TooLong(trainers.get(i), cut[i], dropped[i]));
      }
      return new Rows(
          of.dataset(),
          of.split(),
          prompts.count(),
          beyondWindow,
          prompts,
          rowLengths.build(),
          tooLong);
    }
  }
}
