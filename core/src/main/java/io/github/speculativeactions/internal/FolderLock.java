package io.github.speculativeactions.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an output folder: a lock on a file, which the system releases with the
 * process.
 *
 * <p>The file goes away with the lock, so whoever waited for it may have locked a file that no path
 * names any more. Each owner therefore writes a word of its own into the file and looks whether the
 * path leads to that word. Not safe for use by several threads.
 */
final class FolderLock implements AutoCloseable {

  /**
   * The files that this process holds. It is static because the system's locks are the process's
   * own: opening a file again and closing it would release the lock that another run here holds.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Where the lock lies: behind the word, which others must be able to read on any system. */
  private static final long LOCKED_BYTE = 1 << 10;

  private final Path file;
  private final Path heldAs;
  private final FileChannel channel;

  /** Kept open as long as the lock, for closing it would release the lock on some systems. */
  private final FileChannel check;

  private FolderLock(Path file, Path heldAs, FileChannel channel, FileChannel check) {
    this.file = file;
    this.heldAs = heldAs;
    this.channel = channel;
    this.check = check;
  }

  /**
   * {@return the lock, or nothing if another run has it}
   *
   * @throws NoSuchFileException if the file or its folder went away meanwhile; trying again helps
   */
  static Optional<FolderLock> tryLock(Path folder, String name) throws IOException {
    Path heldAs = folder.toRealPath().resolve(name);
    if (!HELD.add(heldAs)) {
      return Optional.empty();
    }
    @Nullable FolderLock lock = null;
    try {
      lock = lock(folder.resolve(name), heldAs);
    } finally {
      if (lock == null) {
        HELD.remove(heldAs);
      }
    }
    return Optional.ofNullable(lock);
  }

  private static @Nullable FolderLock lock(Path file, Path heldAs) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    @Nullable FileChannel check = null;
    boolean isOurs = false;
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        return null;
      }
      byte[] word = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
      writeFully(channel, word);
      check = FileChannel.open(file, StandardOpenOption.READ);
      isOurs = ByteBuffer.wrap(word).equals(read(check, word.length));
      if (!isOurs) {
        throw new NoSuchFileException(file.toString(), null, "it was replaced while it was locked");
      }
      return new FolderLock(file, heldAs, channel, check);
    } catch (OverlappingFileLockException e) {
      // Held in this process by a copy of this class that another class loader has loaded.
      return null;
    } finally {
      if (!isOurs) {
        channel.close();
        if (check != null) {
          check.close();
        }
      }
    }
  }

  private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, rest.position());
    }
  }

  private static ByteBuffer read(FileChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
      // Goes on until the word is there or the file ends.
    }
    return bytes.flip();
  }

  boolean isHeld() {
    return channel.isOpen();
  }

  /** Removes the file. Only its owner may, so that nobody's lock loses its name. */
  void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (check) {
      channel.close();
    } finally {
      HELD.remove(heldAs);
    }
  }
}
