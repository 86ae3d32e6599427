package io.github.speculativeactions.io.parquet.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts behind each other in Parquet's PLAIN encoding, each as its length and its UTF-8, in blocks.
 */
final class PlainTexts {

  private final ByteBlocks source;
  private final List<byte[]> blocks = new ArrayList<>();
  private final IntList starts = new IntList();
  private int size;

  PlainTexts(ByteBlocks source) {
    this.source = source;
  }

  /**
   * Adds a text.
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (INPUT) if all would be too
   *     long for a page
   */
  void add(byte[] utf8) {
    int end = Bytes.checkedSize((long) size + Integer.BYTES + utf8.length);
    starts.add(size);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      block()[size++ % ByteBlocks.SIZE] = (byte) (utf8.length >>> shift);
    }
    for (int done = 0; size < end; ) {
      byte[] block = block();
      int at = size % ByteBlocks.SIZE;
      int part = Math.min(end - size, ByteBlocks.SIZE - at);
      System.arraycopy(utf8, done, block, at, part);
      done += part;
      size += part;
    }
  }

  private byte[] block() {
    if (size == blocks.size() * ByteBlocks.SIZE) {
      blocks.add(source.take());
    }
    return blocks.get(size / ByteBlocks.SIZE);
  }

  int count() {
    return starts.size();
  }

  /** {@return how many bytes all take} */
  int size() {
    return size;
  }

  /** {@return how many bytes a text takes, those of its length counted} */
  int size(int number) {
    return end(number) - starts.get(number);
  }

  private int end(int number) {
    return number + 1 < starts.size() ? starts.get(number + 1) : size;
  }

  boolean isEqual(int number, byte[] utf8) {
    int from = starts.get(number) + Integer.BYTES;
    if (end(number) - from != utf8.length) {
      return false;
    }
    for (int done = 0; done < utf8.length; ) {
      int at = (from + done) % ByteBlocks.SIZE;
      int part = Math.min(utf8.length - done, ByteBlocks.SIZE - at);
      byte[] block = blocks.get((from + done) / ByteBlocks.SIZE);
      if (!Arrays.equals(block, at, at + part, utf8, done, done + part)) {
        return false;
      }
      done += part;
    }
    return true;
  }

  /** {@return a text without its length} */
  byte[] utf8(int number) {
    int from = starts.get(number) + Integer.BYTES;
    byte[] utf8 = new byte[end(number) - from];
    for (int done = 0; done < utf8.length; ) {
      int at = (from + done) % ByteBlocks.SIZE;
      int part = Math.min(utf8.length - done, ByteBlocks.SIZE - at);
      System.arraycopy(blocks.get((from + done) / ByteBlocks.SIZE), at, utf8, done, part);
      done += part;
    }
    return utf8;
  }

  /** Writes a text. */
  void write(int number, PageCompressor target) {
    write(starts.get(number), end(number), target);
  }

  /** Writes all texts. */
  void writeAll(PageCompressor target) {
    write(0, size, target);
  }

  private void write(int from, int to, PageCompressor target) {
    for (int done = from; done < to; ) {
      int at = done % ByteBlocks.SIZE;
      int part = Math.min(to - done, ByteBlocks.SIZE - at);
      target.put(blocks.get(done / ByteBlocks.SIZE), at, part);
      done += part;
    }
  }

  /** Forgets all but the first texts. */
  void truncate(int count) {
    if (count < starts.size()) {
      size = starts.get(count);
      starts.truncate(count);
      List<byte[]> unused =
          blocks.subList((size + ByteBlocks.SIZE - 1) / ByteBlocks.SIZE, blocks.size());
      source.release(unused);
      unused.clear();
    }
  }

  /** Gives the memory back; no text is there any more. */
  void release() {
    truncate(0);
  }
}
