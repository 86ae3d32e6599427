package io.github.speculativeactions;

/**
 * What a caller may have to set otherwise for a build to go on; a failure that it would mend
 * {@linkplain SpeculativeActionsException#setting() names it}, so that a program can tell its own
 * option for it.
 */
public enum Setting {
  /** The most bytes that one row of the input, or one trace, may take. */
  MAX_ROW_BYTES("maxRowBytes"),
  /** The format in which the files of an input are read, whatever they are called. */
  INPUT_FORMAT("TraceInput.format"),
  /** How many traces of an input are taken, counted from the first. */
  INPUT_LIMIT("TraceInput.limit"),
  /** How many threads work. */
  THREADS("threads"),
  /** The seed of every draw. */
  SEED("seed"),
  /** The most tokens that a prompt may take. */
  MAX_PROMPT_TOKENS("PromptWindow.maxTokens"),
  /** The folder for the temporary file in which traces wait. */
  WORK_FOLDER("workFolder");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  /** {@return what this library calls it, such as {@code maxRowBytes}} */
  public String label() {
    return label;
  }
}
