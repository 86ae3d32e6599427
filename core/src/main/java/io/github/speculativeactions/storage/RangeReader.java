package io.github.speculativeactions.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads parts of one file. Not safe for use by several threads. Closing it twice is harmless. */
public interface RangeReader extends Closeable {

  /**
   * Fills what remains of the buffer with the bytes from {@code position} on.
   *
   * @param position counted from 0 at the start of the file
   * @param target is filled completely
   * @throws java.io.EOFException if the file ends before the buffer is full
   * @throws IOException if the bytes cannot be read
   */
  void readFully(long position, ByteBuffer target) throws IOException;

  /**
   * Says that these bytes will be read with one call of {@link #readFully}, probably after others.
   * Where a read means a wait, they may be fetched meanwhile; unless overridden, nothing happens.
   *
   * @param position counted from 0 at the start of the file
   * @param length how many bytes
   */
  default void willRead(long position, int length) {}
}
