package io.github.speculativeactions.hub.testing.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that never change, in memory or in a file. Safe for use by several threads. */
public interface Content {

  /** {@return the number of bytes} */
  long size();

  /** {@return the bytes from an offset on, to be closed by the caller} */
  InputStream open(long from) throws IOException;

  /** {@return the bytes, which the caller must not change} */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open(long from) {
        int offset = Math.toIntExact(from);
        return new ByteArrayInputStream(bytes, offset, bytes.length - offset);
      }
    };
  }

  /** {@return what a file holds now; it must stay as it is} */
  static Content of(Path file) throws IOException {
    long size = Files.size(file);
    return new Content() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open(long from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
      }
    };
  }
}
