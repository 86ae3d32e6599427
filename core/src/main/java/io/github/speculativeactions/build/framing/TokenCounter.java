package io.github.speculativeactions.build.framing;

/**
 * Says how many tokens a text takes: plug in a model's tokenizer to measure prompts as it does.
 *
 * <p>Must give the same answer for the same text each time, and be safe for use by several threads.
 */
@FunctionalInterface
public interface TokenCounter {

  /**
   * {@return the number of tokens of a text, 0 or more}
   *
   * @param text any text, such as the content of a message or the arguments of a call
   */
  int count(String text);

  /**
   * {@return what reports call it, the same in each run; {@code custom} unless it says otherwise}
   */
  default String label() {
    return "custom";
  }

  /**
   * {@return a counter that needs no tokenizer: a quarter of the text's bytes in UTF-8, rounded up}
   *
   * <p>Half of a surrogate pair counts as one byte.
   */
  static TokenCounter estimate() {
    return EstimatedTokens.INSTANCE;
  }
}
