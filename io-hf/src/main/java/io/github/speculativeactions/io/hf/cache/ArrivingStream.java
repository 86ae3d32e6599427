package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reader of a file that is still arriving. For use by one thread. */
final class ArrivingStream extends InputStream {

  private final ArrivingFile file;
  private @Nullable FileChannel channel;
  private long position;
  private boolean isClosed;

  ArrivingStream(ArrivingFile file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    long readable = file.readableBeyond(position) - position;
    if (readable == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, readable);
    int count = channel().read(ByteBuffer.wrap(target, offset, wanted), position);
    if (count <= 0) {
      throw new IOException("the file was cut short while it was read");
    }
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      file.leave();
    }
  }

  /** The file is moved at the end, which the open channel does not notice. */
  private FileChannel channel() throws IOException {
    if (channel == null) {
      try {
        channel = FileChannel.open(file.source(false));
      } catch (NoSuchFileException e) {
        channel = FileChannel.open(file.source(true));
      }
    }
    return channel;
  }
}
