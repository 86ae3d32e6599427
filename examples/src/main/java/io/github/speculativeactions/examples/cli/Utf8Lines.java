package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Splits a stream into lines at each line feed and nowhere else, and takes each for UTF-8. Keeps
 * one line at a time.
 */
final class Utf8Lines {

  /** The longest line that is taken: 64 MiB. */
  static final int MAX_LINE_BYTES = 64 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final Runnable beforeReading;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long number;

  /**
   * Creates a splitter at the start of a stream.
   *
   * @param beforeReading is run each time before the stream is asked for bytes, which may take long
   */
  Utf8Lines(InputStream in, Runnable beforeReading) {
    this.in = in;
    this.beforeReading = beforeReading;
  }

  /** {@return whether there is another line; an end without a line feed ends a line too} */
  boolean hasNext() throws IOException {
    if (position == limit) {
      beforeReading.run();
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit;
  }

  /** {@return the next line, without its line feed} */
  String next() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (hasNext()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      boolean complete = end < limit;
      if (complete && line.size() == 0) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, position, end - position);
        position = end + 1;
        return decode(bytes);
      }
      line.write(buffer, position, end - position);
      position = complete ? end + 1 : end;
      if (line.size() > MAX_LINE_BYTES) {
        throw SpeculativeActionsException.input(
            "the line is longer than the limit of " + MAX_LINE_BYTES + " bytes");
      }
      if (complete) {
        break;
      }
    }
    return decode(ByteBuffer.wrap(line.toByteArray()));
  }

  /** {@return the number of the line that was given last, counted from 1} */
  long number() {
    return number;
  }

  private static String decode(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw SpeculativeActionsException.input("the line is not UTF-8 text", e);
    }
  }
}
