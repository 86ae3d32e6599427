package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.internal.FileFault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file in which encoded traces wait, so that the heap need not hold them.
 *
 * <p>Written by one thread, then read by any number. The file disappears with the spool, and where
 * the system allows it has no name from the start, so that even a killed process leaves nothing.
 */
final class TraceSpool implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private long size;

  private TraceSpool(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * {@return an empty spool}
   *
   * @param folder where its file lies, or null for the system's folder for temporary files
   */
  static TraceSpool create(@Nullable Path folder) {
    try {
      Path file =
          folder == null
              ? Files.createTempFile("speculative-actions-", ".spool")
              : Files.createTempFile(folder, "speculative-actions-", ".spool");
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      unlink(file);
      return new TraceSpool(file, channel);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
              "no temporary file can be made in '"
                  + (folder == null ? System.getProperty("java.io.tmpdir") : folder)
                  + "': "
                  + FileFault.reason(e),
              e)
          .mendedBy(Setting.WORK_FOLDER);
    }
  }

  private static void unlink(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Windows keeps an open file; closing the channel deletes it there.
    }
  }

  /** {@return where the bytes begin, the first ones of an array} */
  long append(byte[] bytes, int length) {
    long offset = size;
    try {
      int written = 0;
      while (written < length) {
        if (!buffer.hasRemaining()) {
          flush();
        }
        int part = Math.min(buffer.remaining(), length - written);
        buffer.put(bytes, written, part);
        written += part;
      }
    } catch (IOException e) {
      throw failed("written", e);
    }
    size += length;
    return offset;
  }

  /** Ends writing; nothing can be read before. */
  void finish() {
    try {
      flush();
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  byte[] read(long offset, int length) {
    byte[] bytes = new byte[length];
    ByteBuffer target = ByteBuffer.wrap(bytes);
    try {
      while (target.hasRemaining()) {
        if (channel.read(target, offset + target.position()) < 0) {
          throw new EOFException("the file ends at " + channel.size());
        }
      }
    } catch (IOException e) {
      throw failed("read", e);
    }
    return bytes;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed("closed", e);
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  private SpeculativeActionsException failed(String verb, IOException e) {
    return SpeculativeActionsException.storage(
        "the temporary file '" + file + "' cannot be " + verb + ": " + FileFault.inWords(e), e);
  }
}
