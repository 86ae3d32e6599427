package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.FileEncoding;
import io.github.speculativeactions.sink.RowShape;
import io.github.speculativeactions.sink.SplitFiles;
import io.github.speculativeactions.sink.SplitWriter;
import java.util.Objects;

/**
 * Writes the rows of a split as row groups of Parquet files. The writers share what they encode, so
 * an encoding serves one sink.
 */
final class ParquetEncoding implements FileEncoding {

  private final SinkShared shared;

  ParquetEncoding(ParquetOptions options) {
    this.shared = SinkShared.of(Objects.requireNonNull(options, "options"));
  }

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public RowShape rowShape() {
    return switch (shared.options().jsonColumns()) {
      case JSON_FEATURE -> RowShape.NESTED_JSON;
      case TEXT -> RowShape.NESTED;
    };
  }

  @Override
  public SplitWriter open(SplitFiles files) {
    return new ParquetSplitWriter(files, shared);
  }
}
