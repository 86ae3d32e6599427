package io.github.speculativeactions.format;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.storage.Compression;
import io.github.speculativeactions.storage.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, decompressed, its byte order mark left out.
 *
 * <p>Reading throws no {@link IOException}: a storage that fails (STORAGE) is told from bytes that
 * are damaged (INPUT). A reader that buffers may ask it to stop when a row grows too large.
 */
final class RowBytes extends InputStream {

  /** Enough to see how a file begins. */
  static final int HEAD_BYTES = 1 << 13;

  private final Compression compression;
  private final InputStream content;

  /** The bytes that were read at opening, served again before the rest. */
  private final byte[] head;

  private final @Nullable SpeculativeActionsException faultAfterHead;
  private int headPosition;

  private long maxRowBytes = Long.MAX_VALUE;
  private long budget = Long.MAX_VALUE;

  private RowBytes(Compression compression, InputStream content) {
    this.compression = compression;
    this.content = content;
    byte[] buffer = new byte[HEAD_BYTES];
    int length = 0;
    SpeculativeActionsException fault = null;
    try {
      int count = 0;
      while (count >= 0 && length < buffer.length) {
        length += count;
        count = readContent(buffer, length, buffer.length - length);
      }
    } catch (SpeculativeActionsException e) {
      // The rows before the damage are still to be had.
      fault = e;
    }
    this.head = Arrays.copyOf(buffer, length);
    this.faultAfterHead = fault;
  }

  /**
   * Opens a file.
   *
   * @throws SpeculativeActionsException (INPUT) if it is not compressed as its name says, or not
   *     UTF-8
   * @throws IOException if it cannot be opened
   */
  static RowBytes open(StoredFile file) throws IOException {
    Compression compression = Compression.of(file.name());
    InputStream opened = file.open();
    try {
      if (compression != Compression.NONE && file.size() == 0) {
        throw damaged(compression, "the file is empty", null);
      }
      opened = decompress(compression, opened);
      RowBytes bytes = new RowBytes(compression, opened);
      if (bytes.head.length == 0 && bytes.faultAfterHead != null) {
        throw bytes.faultAfterHead;
      }
      bytes.skipByteOrderMark();
      return bytes;
    } catch (SpeculativeActionsException e) {
      throw closing(opened, e.at(Position.ofFile(file.location())));
    }
  }

  /**
   * Closes what was opened in vain.
   *
   * @param failure why; a failure to close is suppressed in it, so it must be the one to be thrown
   * @return the failure
   */
  static SpeculativeActionsException closing(
      Closeable opened, SpeculativeActionsException failure) {
    try {
      opened.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** {@return how the file begins: its first bytes, byte order mark left out} */
  InputStream head() {
    return new ByteArrayInputStream(head, headPosition, head.length - headPosition);
  }

  /** Lets the reader have that many more bytes, and some kilobytes, for its next row. */
  void beginRow(long maxBytes) {
    maxRowBytes = maxBytes;
    // Blanks and delimiters before a row are read with it; one of the allowed size must fit as
    // well.
    budget = maxBytes + HEAD_BYTES;
  }

  /** {@return the failure of a row that is larger than allowed} */
  static SpeculativeActionsException tooLarge(long maxRowBytes) {
    return SpeculativeActionsException.input(
            "the row is larger than the limit of " + maxRowBytes + " bytes for one row")
        .mendedBy(Setting.MAX_ROW_BYTES);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (budget == 0) {
      throw tooLarge(maxRowBytes);
    }
    int wanted = (int) Math.min(length, budget);
    int count =
        headPosition < head.length
            ? readHead(target, offset, wanted)
            : readContent(target, offset, wanted);
    if (count > 0) {
      budget -= count;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private int readHead(byte[] target, int offset, int wanted) {
    int count = Math.min(wanted, head.length - headPosition);
    System.arraycopy(head, headPosition, target, offset, count);
    headPosition += count;
    return count;
  }

  private int readContent(byte[] target, int offset, int wanted) {
    if (faultAfterHead != null) {
      throw faultAfterHead;
    }
    try {
      return content.read(target, offset, wanted);
    } catch (IOException e) {
      throw damaged(compression, e);
    }
  }

  private void skipByteOrderMark() {
    int first = head.length > 0 ? head[0] & 0xff : -1;
    int second = head.length > 1 ? head[1] & 0xff : -1;
    if (first == 0xef && second == 0xbb && head.length > 2 && (head[2] & 0xff) == 0xbf) {
      headPosition = 3;
    } else if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
      throw SpeculativeActionsException.input("the file is UTF-16; save it as UTF-8");
    }
  }

  private static InputStream decompress(Compression compression, InputStream stored) {
    try {
      return compression.decompress(new StoredStream(stored));
    } catch (IOException e) {
      throw damaged(compression, e);
    }
  }

  private static SpeculativeActionsException damaged(Compression compression, IOException cause) {
    return damaged(compression, String.valueOf(cause.getMessage()), cause);
  }

  private static SpeculativeActionsException damaged(
      Compression compression, String reason, @Nullable IOException cause) {
    String name = compression.name().toLowerCase(Locale.ROOT);
    return new SpeculativeActionsException(
        Category.INPUT,
        false,
        null,
        "the file's name says " + name + ", but its bytes are damaged or cut off: " + reason,
        cause);
  }
}
