package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.model.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows behind each other; begins a new file before one would grow too large. */
final class RowWriter implements SplitWriter {

  private static final int BUFFER_BYTES = 1 << 18;

  private final RowEncoder encoder;
  private final long maxShardBytes;
  private final SplitFiles files;
  private final byte[] header;
  private @Nullable OutputStream current;
  private long currentBytes;

  RowWriter(RowEncoder encoder, long maxShardBytes, SplitFiles files) {
    this.encoder = encoder;
    this.maxShardBytes = maxShardBytes;
    this.files = files;
    this.header = encoder.header(files.schema());
  }

  @Override
  public void write(DatasetRecord record) {
    files.submit(
        weight(files.schema(), record),
        () -> {
          byte[] row = encoder.row(files.schema(), record);
          return () -> write(row);
        });
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

  private void write(byte[] row) throws IOException {
    OutputStream file = current;
    if (file == null || currentBytes + row.length > maxShardBytes) {
      file = next();
    }
    file.write(row);
    currentBytes += row.length;
  }

  private OutputStream next() throws IOException {
    close();
    OutputStream opened =
        new BufferedOutputStream(Files.newOutputStream(files.next()), BUFFER_BYTES);
    current = opened;
    opened.write(header);
    currentBytes = header.length;
    return opened;
  }

  @Override
  public void finish() {
    // Every row has been submitted by itself.
  }

  @Override
  public void close() throws IOException {
    OutputStream file = current;
    current = null;
    if (file != null) {
      file.close();
    }
  }
}
