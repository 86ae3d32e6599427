package io.github.speculativeactions.sink;

import java.nio.file.Path;

/**
 * Writes each dataset as comma-separated values (RFC 4180) under a header row; lists of messages
 * are JSON text in their cell.
 *
 * <p>Layout: {@code OUT/proposer-sft/data/train-00000-of-00001.csv} and so on, {@code
 * OUT/report.json}, and what else a {@link FolderSink} writes. A split without rows has no file.
 * The folder must be new, empty, or the output of an earlier run, which is replaced when this one
 * commits.
 */
public final class CsvSink {

  /** The size at which a new file is begun unless another is set: 500 MB. */
  public static final long DEFAULT_MAX_SHARD_BYTES = RowFiles.DEFAULT_MAX_SHARD_BYTES;

  private CsvSink() {}

  /** {@return a sink that writes into a folder} */
  public static FolderSink in(Path folder) {
    return in(folder, DEFAULT_MAX_SHARD_BYTES);
  }

  /**
   * {@return a sink that writes into a folder}
   *
   * @param maxShardBytes a file that would grow beyond this is ended and a new one begun; a single
   *     larger row has a file of its own
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if it is below
   *     1
   */
  public static FolderSink in(Path folder, long maxShardBytes) {
    return FolderSink.of(folder, new RowFiles(new CsvEncoder(), maxShardBytes));
  }
}
