package io.github.speculativeactions.hub.testing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths, in which a plus is a plus. */
final class Percent {

  private Percent() {}

  static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** {@return the text as one segment: a slash is encoded, too} */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String encodePath(String path) {
    return encode(path).replace("%2F", "/");
  }
}
