package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.FolderSink;
import java.nio.file.Path;

/**
 * Writes each dataset as Parquet, in files that {@code datasets} loads with their features.
 *
 * <p>Layout: {@code OUT/proposer-sft/data/train-00000-of-00001.parquet} and so on, {@code
 * OUT/report.json}, and {@code OUT/rejected.jsonl} if a row was rejected. A split without rows has
 * no file. The folder must be new, empty, or the output of an earlier run, which is replaced when
 * this one commits.
 *
 * <p>Rows are cheap if those of a trace follow each other and share their messages as objects. The
 * bytes of the files do not depend on the number of threads. Half a surrogate pair, which UTF-8
 * cannot hold, is written as U+FFFD. Text of a JSON column that is not one JSON value is written as
 * a JSON string, unless {@linkplain io.github.speculativeactions.io.parquet.JsonColumns#TEXT JSON
 * columns are text}. A sink is not safe for use by several threads.
 */
public final class ParquetSink {

  private ParquetSink() {}

  /** {@return a sink that writes into a folder, every option at its default} */
  public static FolderSink in(Path folder) {
    return in(folder, ParquetOptions.defaults());
  }

  /** {@return a sink that writes into a folder} */
  public static FolderSink in(Path folder, ParquetOptions options) {
    return FolderSink.of(folder, new ParquetEncoding(options));
  }
}
