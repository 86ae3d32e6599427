package io.github.speculativeactions.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one split into files of limited size, and names them when their number is
 * known: {@code data/train-00000-of-00002.jsonl}.
 */
final class ShardWriter implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 18;

  private final Path folder;
  private final String split;
  private final String extension;
  private final byte[] header;
  private final long maxShardBytes;
  private final List<Path> shards = new ArrayList<>();
  private @Nullable OutputStream current;
  private long currentBytes;

  ShardWriter(Path folder, String split, String extension, byte[] header, long maxShardBytes) {
    this.folder = folder;
    this.split = split;
    this.extension = extension;
    this.header = header;
    this.maxShardBytes = maxShardBytes;
  }

  void write(byte[] row) throws IOException {
    OutputStream shard = current;
    if (shard == null || currentBytes + row.length > maxShardBytes) {
      shard = next();
    }
    shard.write(row);
    currentBytes += row.length;
  }

  private OutputStream next() throws IOException {
    close();
    Path shard = Files.createDirectories(folder).resolve(split + "-" + shards.size() + ".part");
    OutputStream opened = new BufferedOutputStream(Files.newOutputStream(shard), BUFFER_BYTES);
    shards.add(shard);
    current = opened;
    opened.write(header);
    currentBytes = header.length;
    return opened;
  }

  /** Ends the last file and gives all of them their names. */
  void finish() throws IOException {
    close();
    for (int i = 0; i < shards.size(); i++) {
      String name =
          String.format(Locale.ROOT, "%s-%05d-of-%05d.%s", split, i, shards.size(), extension);
      Files.move(shards.get(i), folder.resolve(name));
    }
  }

  @Override
  public void close() throws IOException {
    OutputStream shard = current;
    current = null;
    if (shard != null) {
      shard.close();
    }
  }
}
