package io.github.speculativeactions.pipeline;

import java.util.Objects;

/**
 * How far a build has come.
 *
 * @param stage what it is doing
 * @param traces how many traces have been read
 * @param rejected how many rows have been rejected
 * @param rows how many rows have been written
 * @param totalRows how many rows will be written; 0 until all traces have been read
 */
public record Progress(Stage stage, long traces, long rejected, long rows, long totalRows) {

  /** What a build is doing. */
  public enum Stage {
    /** It reads and classifies traces. */
    READING,
    /** It writes the datasets. */
    WRITING
  }

  public Progress {
    Objects.requireNonNull(stage, "stage");
  }
}
