package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Says which URLs are the hub's, so that its token goes nowhere else.
 *
 * <p>A server's answers hold URLs of the server's choice, and a mirror may be malicious. None that
 * shows the token is used: it would go to strangers, or be written down where uploads are kept that
 * are not finished. Methods that read such a URL take what makes the failure of which a fault
 * tells, as in "the answer … names a URL that is empty". Immutable and safe for use by several
 * threads.
 */
public final class HubUrls {

  /** How the public Hub calls itself, also in answers that a mirror hands on. */
  private static final List<String> PUBLIC_NAMES =
      List.of(HubOptions.DEFAULT_ENDPOINT, "https://hub-ci.huggingface.co");

  private final URI endpoint;
  private final Origin origin;
  private final TokenSecret token;

  private HubUrls(URI endpoint, TokenSecret token) {
    this.endpoint = endpoint;
    this.origin = Origin.of(endpoint);
    this.token = token;
  }

  /** {@return the URLs of the hub that is set} */
  public static HubUrls of(HubOptions options) {
    return new HubUrls(options.endpoint(), new TokenSecret(options.token().orElse(null)));
  }

  /**
   * {@return a URL that we made ourselves from the endpoint}
   *
   * @throws IllegalArgumentException if it is not of the hub's origin
   */
  public HubUrl ours(URI url) {
    if (!Origin.of(url).equals(origin)) {
      throw new IllegalArgumentException("not a URL of the hub");
    }
    return new HubUrl(url, HubUrl.Trust.HUB);
  }

  /**
   * {@return a URL that an answer of the hub names, such as an LFS upload or verification}
   *
   * <p>A mirror may hand on answers of the public Hub: what begins with its name is asked of the
   * endpoint instead. The token may go there only if it is of the hub's origin.
   *
   * @param url from the answer; a relative one is relative to the endpoint
   * @throws HubException if the URL cannot be used
   */
  public HubUrl named(String url, Function<String, HubException> unfit) {
    String ownUrl = url.strip();
    for (String name : PUBLIC_NAMES) {
      if (isBelow(ownUrl, name)) {
        ownUrl = endpoint + ownUrl.substring(name.length());
        break;
      }
    }
    return asItStands(ownUrl, unfit);
  }

  /**
   * {@return a signed URL that an answer of the hub names, such as a part of an upload; it is taken
   * as it stands and gets no token}
   *
   * @throws HubException if the URL cannot be used
   */
  public HubUrl signed(String url, Function<String, HubException> unfit) {
    return asItStands(url, unfit).anonymous();
  }

  /**
   * {@return the URL at which the hub says its answer goes on; it is of the hub's origin}
   *
   * @throws HubException if the URL cannot be used, or is of another origin
   */
  public HubUrl continued(String url, Function<String, HubException> unfit) {
    HubUrl next = named(url, unfit);
    if (next.isForeign()) {
      throw refused(unfit, "leads to another server in the middle of a list");
    }
    return next;
  }

  private HubUrl asItStands(String url, Function<String, HubException> unfit) {
    URI parsed;
    try {
      parsed = ServerUrl.parse(url, endpoint);
    } catch (RefusedUrlException e) {
      throw refused(unfit, e.fault());
    }
    Origin target = Origin.of(parsed);
    if (origin.scheme().equals("https") && !target.scheme().equals("https")) {
      throw refused(unfit, "leads from https to http");
    }
    if (token.isIn(url)) {
      throw refused(unfit, "shows the token");
    }
    return new HubUrl(parsed, target.equals(origin) ? HubUrl.Trust.HUB : HubUrl.Trust.NONE);
  }

  private static boolean isBelow(String url, String name) {
    return url.startsWith(name)
        && (url.length() == name.length() || "/?".indexOf(url.charAt(name.length())) >= 0);
  }

  private static HubException refused(Function<String, HubException> unfit, String fault) {
    return unfit.apply("names a URL that " + fault);
  }
}
