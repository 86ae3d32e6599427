package io.github.speculativeactions.io.hf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Percent-encoding as the Hub's clients do it: UTF-8, and only the unreserved characters of RFC
 * 3986 stay as they are (Python's {@code urllib.parse.quote}).
 */
final class PercentEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String HEX_DIGITS = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * {@return the text with nothing but unreserved characters left as they are, not even a slash}
   */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved((char) (b & 0xff))) {
        encoded.append((char) b);
      } else {
        encoded
            .append('%')
            .append(HEX_DIGITS.charAt((b >> 4) & 0xf))
            .append(HEX_DIGITS.charAt(b & 0xf));
      }
    }
    return encoded.toString();
  }

  /** {@return the path with each segment encoded and the slashes kept} */
  static String encodePath(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(PercentEncoding::encode)
        .collect(Collectors.joining("/"));
  }

  /**
   * {@return the text an encoded text stands for; empty when a {@code %} is not followed by two hex
   * digits or the bytes are not UTF-8}
   */
  static Optional<String> decode(String encoded) {
    byte[] stored = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(stored.length);
    for (int i = 0; i < stored.length; i++) {
      if (stored[i] != '%') {
        decoded.put(stored[i]);
        continue;
      }
      int high = i + 2 < stored.length ? Character.digit(stored[i + 1], 16) : -1;
      int low = i + 2 < stored.length ? Character.digit(stored[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      decoded.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
