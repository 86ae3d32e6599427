package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the base URL of a hub. */
final class Endpoints {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[(?:0*:)*0*1]");

  private Endpoints() {}

  /**
   * {@return the URL without slashes at its end, scheme and host in lower case}
   *
   * @param variable that holds it, of which the failure tells, or null
   * @throws SpeculativeActionsException (CONFIGURATION) if it is not the base URL of a web server
   */
  static URI parse(String text, @Nullable String variable) {
    try {
      return parse(text);
    } catch (SpeculativeActionsException e) {
      throw variable == null ? e : e.adding("it is set by " + variable);
    }
  }

  private static URI parse(String text) {
    if (text.indexOf('@') >= 0) {
      // Not shown: a password may be in it.
      throw fault("has an '@' in it, as before a host that needs a password; use a token");
    }
    URI uri;
    try {
      uri = new URI(withoutSlashesAtEnd(text));
    } catch (URISyntaxException e) {
      throw fault(Quoted.of(text) + " is not a URL (see character " + (e.getIndex() + 1) + ")");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw fault(Quoted.of(text) + " is not an http or https URL");
    }
    if (uri.getHost() == null) {
      throw fault(Quoted.of(text) + " names no host");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw fault(Quoted.of(text) + " has a port that is not from 1 to 65535");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      // Not shown: a signature may be in it.
      throw fault("at host '" + uri.getHost() + "' has a query or a fragment");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return URI.create(
        scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + uri.getRawPath());
  }

  /** {@return whether what is sent there can be read on the way} */
  static boolean isOpenToOthers(URI endpoint) {
    return endpoint.getScheme().equals("http") && !LOOPBACK.matcher(endpoint.getHost()).matches();
  }

  private static String withoutSlashesAtEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  private static SpeculativeActionsException fault(String what) {
    return SpeculativeActionsException.configuration(
        "the endpoint " + what + "; write a base URL such as " + HubOptions.DEFAULT_ENDPOINT);
  }
}
