package io.github.speculativeactions.build;

/** The three datasets a build makes. */
public enum Dataset {
  /** Prompt and next action: teaches a model to guess. */
  PROPOSER("proposer-sft"),
  /** Prompt with a chosen and a rejected action: teaches a model to tell good guesses from bad. */
  VERIFIER("verifier-pref"),
  /** Held-out steps: measures both. */
  EVAL("eval");

  private final String label;

  Dataset(String label) {
    this.label = label;
  }

  /** {@return its name in folders and repositories, such as {@code proposer-sft}} */
  public String label() {
    return label;
  }
}
