package io.github.speculativeactions.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads parts of a local file through a channel. */
final class LocalRangeReader implements RangeReader {

  private final Path path;
  private final FileChannel channel;

  private LocalRangeReader(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static LocalRangeReader open(Path path) throws IOException {
    return new LocalRangeReader(path, FileChannel.open(path, StandardOpenOption.READ));
  }

  @Override
  public void readFully(long position, ByteBuffer target) throws IOException {
    int wanted = target.remaining();
    long next = position;
    while (target.hasRemaining()) {
      int count = channel.read(target, next);
      if (count < 0) {
        throw new EOFException(
            "'%s' has %s bytes; %s were asked for from byte %s on"
                .formatted(path, channel.size(), wanted, position));
      }
      next += count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
