package io.github.speculativeactions.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits bytes at each line feed and at nothing else, and keeps no more than a limit of a line. */
final class LineReader {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] NOTHING = {};

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;

  private byte[] line = NOTHING;
  private int length;
  private boolean tooLong;
  private long number;

  LineReader(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    number++;
    length = 0;
    tooLong = false;
    boolean begun = false;
    while (fill()) {
      begun = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(end);
      position = Math.min(end + 1, limit);
      if (end < limit) {
        return true;
      }
    }
    return begun;
  }

  /** {@return the number of the line, counted from 1; at the end, of the line that is not there} */
  long number() {
    return number;
  }

  /** {@return whether the line is longer than the limit; then it has no bytes} */
  boolean isTooLong() {
    return tooLong;
  }

  /** {@return whether there is only white space on the line} */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  /** {@return the bytes of the line without its line feed; the caller may keep them} */
  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit;
  }

  private void append(int end) {
    int count = end - position;
    if (tooLong || count > maxLineBytes - length) {
      tooLong = true;
      length = 0;
      line = NOTHING;
      return;
    }
    if (count > line.length - length) {
      long doubled = Math.max(length + count, 2L * line.length);
      line = Arrays.copyOf(line, (int) Math.min(doubled, maxLineBytes));
    }
    System.arraycopy(buffer, position, line, length, count);
    length += count;
  }
}
