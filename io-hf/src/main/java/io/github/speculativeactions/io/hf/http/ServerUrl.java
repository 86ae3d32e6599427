package io.github.speculativeactions.io.hf.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads URLs that a server sent. They may be malformed, and they may be traps.
 *
 * <p>What cannot stand in a URL is percent-encoded rather than refused, as browsers do it, except
 * control characters. Fragments are dropped. No message shows the URL.
 */
final class ServerUrl {

  private static final int MAX_CHARACTERS = 32_768;
  private static final String DELIMITERS_AND_MARKS = "-._~:/?@!$&'()*+,;=";

  private ServerUrl() {}

  /**
   * {@return the URL, made absolute}
   *
   * @param base what a relative one is relative to
   * @throws RefusedUrlException if it is not an http or https URL of a host, or has a user in it
   */
  static URI parse(String text, URI base) {
    URI url = resolve(encoded(text.strip()), base);
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new RefusedUrlException("is neither http nor https");
    }
    if (url.getRawUserInfo() != null) {
      throw new RefusedUrlException("has a user in it");
    }
    if (url.getHost() == null || url.getPort() == 0 || url.getPort() > 65_535) {
      throw new RefusedUrlException("names no host, or no port that exists");
    }
    return url;
  }

  private static URI resolve(String text, URI base) {
    if (text.isEmpty()) {
      throw new RefusedUrlException("is empty");
    }
    try {
      // URI follows an older RFC, by which a query alone would drop the last part of the path.
      return base.resolve(new URI(text.startsWith("?") ? base.getRawPath() + text : text));
    } catch (URISyntaxException e) {
      throw new RefusedUrlException("is malformed");
    }
  }

  private static String encoded(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw new RefusedUrlException("has more than " + MAX_CHARACTERS + " characters");
    }
    int fragment = text.indexOf('#');
    String url = fragment < 0 ? text : text.substring(0, fragment);
    int authority = url.indexOf("//");
    int authorityEnd = authority < 0 ? 0 : endOfAuthority(url, authority + 2);
    StringBuilder encoded = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      if (Character.isISOControl(c)) {
        throw new RefusedUrlException("has a control character");
      }
      boolean bracketOfAddress = (c == '[' || c == ']') && i < authorityEnd;
      if (isAllowed(c) || bracketOfAddress || isEscape(url, i)) {
        encoded.append((char) c);
      } else {
        encode(c, encoded);
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static int endOfAuthority(String url, int start) {
    int end = start;
    while (end < url.length() && "/?".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || DELIMITERS_AND_MARKS.indexOf(c) >= 0;
  }

  private static boolean isEscape(String url, int at) {
    return url.charAt(at) == '%'
        && at + 2 < url.length()
        && Character.digit(url.charAt(at + 1), 16) >= 0
        && Character.digit(url.charAt(at + 2), 16) >= 0;
  }

  private static void encode(int c, StringBuilder target) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      target.append(String.format("%%%02X", b & 0xff));
    }
  }
}
