package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
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
    // About as many characters as the row will have, so that few long rows are under way.
    files.submit(
        SampleRows.characters(files.schema(), record),
        () -> {
          byte[] row = encoder.row(files.schema(), record);
          return () -> write(row);
        });
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
