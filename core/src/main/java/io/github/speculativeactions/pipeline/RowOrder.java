package io.github.speculativeactions.pipeline;

/** In which order rows are written, and so what a split can keep together. */
public enum RowOrder {
  /**
   * As the reference: all rows of a dataset are shuffled and then cut, and the eval draws from them
   * too. Prompts of one trace stand in train, test and eval.
   */
  SHUFFLED_ROWS,
  /**
   * Traces in seeded order, the rows of each together. Whole groups go to train, to test or to the
   * eval, so no trace is in two of them; and as the rows of a trace share their messages, files are
   * smaller and written faster.
   */
  WHOLE_TRACES
}
