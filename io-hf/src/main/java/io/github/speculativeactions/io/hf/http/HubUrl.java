package io.github.speculativeactions.io.hf.http;

import java.net.URI;
import java.util.Objects;

/**
 * A URL, and whether the token may be shown to the server there.
 *
 * <p>Made by {@link HubUrls}, which knows the hub's origin, or by following redirects. Immutable
 * and safe for use by several threads.
 */
public final class HubUrl {

  private final URI uri;
  private final Trust trust;

  /** Whether the token may be shown. */
  enum Trust {
    /** To the hub itself, reached without a detour. */
    HUB,
    /** To anyone else, and to the hub where another server sent us there. */
    NONE
  }

  HubUrl(URI uri, Trust trust) {
    this.uri = Objects.requireNonNull(uri, "uri");
    this.trust = Objects.requireNonNull(trust, "trust");
  }

  /** {@return the same URL, asked without a token; for URLs that are signed} */
  public HubUrl anonymous() {
    return new HubUrl(uri, Trust.NONE);
  }

  /** {@return whether another server than the hub answers, or might have chosen the URL} */
  public boolean isForeign() {
    return trust == Trust.NONE;
  }

  /** {@return the URL with its query, which may be a signature: not for messages} */
  URI uri() {
    return uri;
  }

  Origin origin() {
    return Origin.of(uri);
  }

  /**
   * {@return where a redirect leads; trust is lost with the origin and does not come back}
   *
   * @throws RefusedUrlException if it leads from https to http, or the location is refused
   */
  HubUrl redirectedTo(String location) {
    URI target = ServerUrl.parse(location, uri);
    Origin next = Origin.of(target);
    if (origin().scheme().equals("https") && !next.scheme().equals("https")) {
      throw new RefusedUrlException("leads from https to http");
    }
    return new HubUrl(target, next.equals(origin()) ? trust : Trust.NONE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HubUrl url && uri.equals(url.uri) && trust == url.trust;
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, trust);
  }

  /** {@return the URL without its query, on one line of at most 200 characters or so} */
  @Override
  public String toString() {
    String query = uri.getRawQuery() == null ? "" : "?…";
    return Redaction.line(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath())
        + query;
  }
}
