package io.github.speculativeactions.io.hf.http;

import java.net.URI;
import java.util.Locale;

/**
 * Who answers at a URL; RFC 6454. Two URLs whose origins are not equal may belong to strangers.
 *
 * @param scheme http or https
 * @param host in lower case
 * @param port the scheme's own where the URL names none
 */
record Origin(String scheme, String host, int port) {

  /** {@return the origin of a URL that has a host} */
  static Origin of(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
  }
}
