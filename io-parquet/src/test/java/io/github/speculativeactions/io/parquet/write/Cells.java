package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of any values, in one column of each type. */
final class Cells {

  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  Cells row(
      @Nullable List<Message> prompt,
      @Nullable String actionType,
      @Nullable List<ToolDefinition> tools,
      @Nullable Integer step,
      @Nullable Double margin,
      @Nullable Boolean resolved) {
    rows.add(Arrays.asList(prompt, actionType, tools, step, margin, resolved));
    return this;
  }

  /** Writes each row as a trace of its own. */
  ReadBack write(Path folder, ParquetOptions options) throws IOException {
    RecordSchema schema =
        new RecordSchema(
            Dataset.PROPOSER,
            List.of(
                column("prompt", ColumnType.MESSAGES, 0),
                column("action_type", ColumnType.TEXT, 1),
                column("tools", ColumnType.TOOLS, 2),
                column("step", ColumnType.INTEGER, 3),
                column("margin", ColumnType.NUMBER, 4),
                column("resolved", ColumnType.BOOLEAN, 5)));
    List<DatasetRecord> records = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      records.add(SampleRecords.record("trace-" + i, i, List.of()));
    }
    return ParquetOutput.write(folder, schema, records, options).file(Dataset.PROPOSER);
  }

  private Column column(String name, ColumnType type, int cell) {
    return new Column(name, type, record -> rows.get(record.provenance().step()).get(cell));
  }
}
