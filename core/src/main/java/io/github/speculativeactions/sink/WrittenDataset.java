package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.split.Split;
import java.util.List;
import java.util.Objects;

/**
 * A dataset as it lies in its folder.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param schema which dataset it is, and its columns
 * @param splits the splits that have a row, train first
 * @param samples a few of its rows: the first of each action type, or of each kind of negative in
 *     the verifier's dataset, but for rows of very long prompts
 */
public record WrittenDataset(
    RecordSchema schema, List<WrittenSplit> splits, List<DatasetRecord> samples) {

  public WrittenDataset {
    Objects.requireNonNull(schema, "schema");
    splits = List.copyOf(splits);
    samples = List.copyOf(samples);
  }

  /** {@return how many rows all splits have} */
  public long rows() {
    return splits.stream().mapToLong(WrittenSplit::rows).sum();
  }

  /** {@return how many bytes all files have} */
  public long bytes() {
    return splits.stream().mapToLong(WrittenSplit::bytes).sum();
  }

  /**
   * A split and its files.
   *
   * @param split the split
   * @param rows how many rows it has
   * @param files its files, in the order of their rows
   */
  public record WrittenSplit(Split split, long rows, List<WrittenFile> files) {

    public WrittenSplit {
      Objects.requireNonNull(split, "split");
      files = List.copyOf(files);
    }

    /** {@return how many bytes its files have} */
    public long bytes() {
      return files.stream().mapToLong(WrittenFile::bytes).sum();
    }
  }

  /**
   * A data file.
   *
   * @param path its path in the dataset's folder, such as {@code data/train-00000-of-00001.parquet}
   * @param bytes its size
   */
  public record WrittenFile(String path, long bytes) {

    public WrittenFile {
      Objects.requireNonNull(path, "path");
    }
  }
}
