package io.github.speculativeactions.io.parquet;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where the footer of a Parquet file lies.
 *
 * <p>A Parquet file begins with the four bytes {@code PAR1} and ends with its footer, the footer's
 * length as four bytes, lowest first, and {@code PAR1} again (Apache Parquet format, "File
 * Format"). Only the last eight bytes are read; when they are wrong, the first four too, to tell a
 * broken file from one that was never Parquet. Immutable and safe for use by several threads.
 *
 * @param offset where the footer begins, in bytes from the start of the file
 * @param length its length in bytes, 1 to {@link #MAX_BYTES}
 */
public record ParquetFooter(long offset, int length) {

  /** The longest footer that is accepted: 128 MiB. It is held in memory, whoever made the file. */
  public static final int MAX_BYTES = 128 << 20;

  private static final int MAGIC_BYTES = 4;
  private static final int TAIL_BYTES = 8;
  private static final String MAGIC = "PAR1";
  private static final String ENCRYPTED_MAGIC = "PARE";

  public ParquetFooter {
    if (offset < MAGIC_BYTES || length < 1 || length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "a footer has 1 to "
              + MAX_BYTES
              + " bytes from offset 4 on, not "
              + length
              + " at "
              + offset);
    }
  }

  /**
   * {@return where the footer of a file lies}
   *
   * @throws SpeculativeActionsException (INPUT, at the file) if it is not Parquet, was cut off, has
   *     an encrypted footer, or states a footer length that cannot be
   * @throws IOException if the file cannot be read
   */
  public static ParquetFooter locate(StoredFile file) throws IOException {
    try (RangeReader ranges = file.openRanges()) {
      return locate(file, ranges);
    }
  }

  /**
   * {@return where the footer of a file lies, found by a reader that stays open}
   *
   * @throws SpeculativeActionsException as {@link #locate(StoredFile)} does
   * @throws IOException if the file cannot be read
   */
  public static ParquetFooter locate(StoredFile file, RangeReader ranges) throws IOException {
    long size = file.size();
    if (size < MAGIC_BYTES + TAIL_BYTES) {
      throw fault(
          file, "is not a Parquet file: it has " + size + " bytes, the shortest possible has 12");
    }
    ByteBuffer tail = read(ranges, size - TAIL_BYTES, TAIL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long length = Integer.toUnsignedLong(tail.getInt());
    checkMagic(file, ranges, text(tail));
    if (length == 0) {
      throw fault(file, "is a damaged Parquet file: it states a footer of 0 bytes");
    }
    long room = size - MAGIC_BYTES - TAIL_BYTES;
    if (length > room) {
      throw fault(
          file,
          "is a damaged Parquet file: it states a footer of "
              + length
              + " bytes, but has room for "
              + room);
    }
    if (length > MAX_BYTES) {
      throw fault(
          file,
          "states a footer of " + length + " bytes, more than the " + MAX_BYTES + " that are read");
    }
    return new ParquetFooter(size - TAIL_BYTES - length, (int) length);
  }

  private static void checkMagic(StoredFile file, RangeReader ranges, String atEnd)
      throws IOException {
    if (atEnd.equals(MAGIC)) {
      return;
    }
    if (atEnd.equals(ENCRYPTED_MAGIC)) {
      throw fault(
          file,
          "is a Parquet file with an encrypted footer, which cannot be read; decrypt it first");
    }
    String atStart = text(read(ranges, 0, MAGIC_BYTES));
    if (atStart.equals(MAGIC) || atStart.equals(ENCRYPTED_MAGIC)) {
      throw fault(
          file,
          "is a truncated Parquet file: it begins with "
              + atStart
              + " but does not end so; fetch or write it again");
    }
    throw fault(file, "is not a Parquet file: it neither begins nor ends with PAR1");
  }

  private static ByteBuffer read(RangeReader ranges, long position, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    ranges.readFully(position, buffer);
    return buffer.flip();
  }

  private static String text(ByteBuffer magic) {
    return StandardCharsets.ISO_8859_1.decode(magic).toString();
  }

  private static SpeculativeActionsException fault(StoredFile file, String what) {
    return SpeculativeActionsException.input("the file " + what)
        .at(Position.ofFile(file.location()));
  }
}
