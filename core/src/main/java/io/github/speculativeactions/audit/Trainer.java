package io.github.speculativeactions.audit;

import java.util.Arrays;
import java.util.List;

/**
 * A trainer of TRL, and what version 1.13.0 does to rows that are longer than its {@code
 * max_length}, which is 1,024 tokens unless set.
 *
 * <p>Lengths are those of a row under the model's chat template, with the tools. The rules hold for
 * the defaults {@code truncation_mode="keep_start"}, {@code completion_only_loss} and no packing;
 * {@code ci/check_trainer_lengths.py} compares them with what the trainers do. {@code
 * max_length=None} keeps every row whole.
 */
public enum Trainer {
  /** Cuts the end of the row, and drops it if nothing would be left of the completion. */
  SFT("SFTTrainer", "proposer-sft", true),
  /** Cuts the end of each side, and drops the pair if nothing would be left of its answers. */
  DPO("DPOTrainer", "verifier-pref", true),
  /** Drops the pair if a side is too long, and cuts nothing. */
  REWARD("RewardTrainer", "verifier-pref", false);

  private final String label;
  private final String dataset;
  private final boolean cutsAnswers;

  Trainer(String label, String dataset, boolean cutsAnswers) {
    this.label = label;
    this.dataset = dataset;
    this.cutsAnswers = cutsAnswers;
  }

  /** {@return its name in TRL} */
  public String label() {
    return label;
  }

  /** {@return the trainers that take the rows of a dataset, none if it is for measuring} */
  static List<Trainer> of(String dataset) {
    return Arrays.stream(values()).filter(trainer -> trainer.dataset.equals(dataset)).toList();
  }

  /**
   * Whether it leaves a row out.
   *
   * @param rowTokens the prompt and the longest answer together
   */
  boolean drops(long promptTokens, long rowTokens, long maxTokens) {
    return cutsAnswers ? promptTokens >= maxTokens : rowTokens > maxTokens;
  }

  /** Whether it keeps a row but not all of it. */
  boolean cuts(long promptTokens, long rowTokens, long maxTokens) {
    return rowTokens > maxTokens && !drops(promptTokens, rowTokens, maxTokens);
  }
}
