package io.github.speculativeactions.sink;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.RejectedRow;
import io.github.speculativeactions.internal.OrderedStage;
import io.github.speculativeactions.internal.OutputFolder;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes each dataset into its own folder of an output folder, row behind row. */
final class FolderSink implements DatasetSink {

  static final long DEFAULT_MAX_SHARD_BYTES = 500_000_000;

  private static final int ROWS_UNDER_WAY_PER_THREAD = 4;
  private static final String REJECTED = "rejected.jsonl";

  private record Part(Dataset dataset, Split split) {}

  private static final class EncodedRow {
    final Part part;
    final byte[] bytes;

    EncodedRow(Part part, byte[] bytes) {
      this.part = part;
      this.bytes = bytes;
    }
  }

  private final Path folder;
  private final RowEncoder encoder;
  private final long maxShardBytes;
  private final Map<Part, ShardWriter> shards = new HashMap<>();
  private @Nullable Run run;
  private boolean closed;

  /** What exists between open and close. */
  private record Run(
      SinkContext context,
      OutputFolder output,
      OrderedStage<EncodedRow> encoding,
      RejectedRowsFile rejected)
      implements AutoCloseable {

    @Override
    public void close() throws IOException {
      try {
        rejected.close();
      } finally {
        output.close();
      }
    }
  }

  FolderSink(Path folder, RowEncoder encoder, long maxShardBytes) {
    this.folder = Objects.requireNonNull(folder, "folder");
    if (maxShardBytes < 1) {
      throw SpeculativeActionsException.configuration(
          "maxShardBytes must be at least 1, not " + maxShardBytes);
    }
    this.encoder = encoder;
    this.maxShardBytes = maxShardBytes;
  }

  @Override
  public void open(SinkContext context) {
    if (run != null) {
      throw new IllegalStateException("a sink serves one build; make a new one");
    }
    OutputFolder output = OutputFolder.begin(folder);
    run =
        new Run(
            context,
            output,
            new OrderedStage<>(
                context.executor(),
                ROWS_UNDER_WAY_PER_THREAD * context.threads(),
                context.maxRowBytes(),
                this::writeEncoded),
            new RejectedRowsFile(output.staging().resolve(REJECTED)));
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    Part part = new Part(record.dataset(), split);
    RecordSchema schema = opened().context().schema(record.dataset());
    opened()
        .encoding()
        .submit(() -> new EncodedRow(part, encoder.row(schema, record)), weight(schema, record));
  }

  /** {@return about how many characters the row will have, so that few long rows are under way} */
  private static long weight(RecordSchema schema, DatasetRecord record) {
    long weight = 0;
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.MESSAGES
          && column.value().apply(record) instanceof List<?> messages) {
        for (Object message : messages) {
          weight += ((Message) message).content().length();
        }
      }
    }
    return weight;
  }

  private void writeEncoded(EncodedRow row) {
    ShardWriter writer = shards.computeIfAbsent(row.part, this::shardWriter);
    try {
      writer.write(row.bytes);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private ShardWriter shardWriter(Part part) {
    return new ShardWriter(
        opened().output().staging().resolve(part.dataset().label()).resolve("data"),
        part.split().label(),
        encoder.extension(),
        encoder.header(opened().context().schema(part.dataset())),
        maxShardBytes);
  }

  @Override
  public void reject(RejectedRow row) {
    try {
      opened().rejected().write(row);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commit(BuildReport report) {
    opened().encoding().drain();
    try {
      opened().rejected().close();
      for (ShardWriter writer : shards.values()) {
        writer.finish();
      }
      OutputFolder output = opened().output();
      Files.writeString(output.staging().resolve(OutputFolder.REPORT), report.toJson());
      List<String> owned = new ArrayList<>(List.of(REJECTED));
      for (Dataset dataset : Dataset.values()) {
        owned.add(dataset.label());
      }
      output.commit(owned);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    if (run == null || closed) {
      return;
    }
    closed = true;
    Run open = run;
    try (open) {
      closeShards();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void closeShards() throws IOException {
    @Nullable IOException failure = null;
    for (ShardWriter writer : shards.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private Run opened() {
    if (run == null || closed) {
      throw new IllegalStateException(
          run == null ? "open the sink first" : "the sink has been closed");
    }
    return run;
  }

  private SpeculativeActionsException failed(IOException e) {
    return SpeculativeActionsException.storage(
        "the output folder '" + folder + "' cannot be written: " + e, e);
  }
}
