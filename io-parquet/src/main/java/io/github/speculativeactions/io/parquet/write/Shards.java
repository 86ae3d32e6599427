package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.SplitFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Appends row groups to files of limited size. */
final class Shards implements Closeable {

  private final SplitFiles files;
  private final FileSchema schema;
  private final ParquetOptions options;
  private @Nullable ShardFile current;
  private long currentBytes;

  Shards(SplitFiles files, FileSchema schema, ParquetOptions options) {
    this.files = files;
    this.schema = schema;
    this.options = options;
  }

  void append(EncodedRowGroup group) throws IOException {
    ShardFile file = current;
    if (file == null || currentBytes + group.expandedBytes() > options.maxShardBytes()) {
      file = next();
    }
    file.append(group);
    currentBytes += group.expandedBytes();
  }

  private ShardFile next() throws IOException {
    close();
    ShardFile opened =
        ShardFile.create(Files.newOutputStream(files.next()), schema, options.codec());
    current = opened;
    currentBytes = 0;
    return opened;
  }

  @Override
  public void close() throws IOException {
    ShardFile file = current;
    current = null;
    if (file != null) {
      file.close();
    }
  }
}
