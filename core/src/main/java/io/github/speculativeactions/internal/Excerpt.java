package io.github.speculativeactions.internal;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a message shows of a text or a value that may be large: its beginning.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 */
public final class Excerpt {

  private static final int MAX_LENGTH = 80;

  private Excerpt() {}

  /** {@return the text, cut behind 80 characters and never within one} */
  public static String of(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    // Half a surrogate pair would not survive a log file.
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end) + "…";
  }

  /** {@return the JSON text of a value, cut likewise; no more of it is written than is shown} */
  public static String of(JsonNode value) {
    Beginning beginning = new Beginning();
    try {
      StrictJson.write(value, beginning);
    } catch (JacksonException e) {
      // It is full.
    }
    return of(beginning.text.toString());
  }

  /** Takes one character more than is shown, and then fails so that the writing ends. */
  private static final class Beginning extends Writer {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
      int room = MAX_LENGTH + 1 - text.length();
      text.append(source, offset, Math.min(length, room));
      if (length > room) {
        throw new IOException("full");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
