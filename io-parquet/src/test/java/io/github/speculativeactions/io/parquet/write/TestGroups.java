package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.testing.TestRecords;

/** Row groups for tests. */
final class TestGroups {

  private TestGroups() {}

  /** {@return a row group without rows, of the reference's columns} */
  static RowGroup group(Dataset dataset) {
    RecordSchema schema =
        TestRecords.schemas().stream()
            .filter(s -> s.dataset() == dataset)
            .findFirst()
            .orElseThrow();
    return new RowGroup(
        schema,
        FileSchema.of(schema, JsonColumns.JSON_FEATURE).leaves(),
        SinkShared.of(ParquetOptions.defaults()));
  }
}
