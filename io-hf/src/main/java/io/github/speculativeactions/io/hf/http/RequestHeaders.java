package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.LibraryVersion;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.Token;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides which headers each server gets. The token goes to the hub alone, and a server that the
 * hub redirects to gets only what it needs for a file. Immutable and safe for use by several
 * threads.
 */
final class RequestHeaders {

  private static final String AUTHORIZATION = "Authorization";

  /** In the form of {@code huggingface_hub}: names and versions, the caller's first. */
  private static final String USER_AGENT =
      "speculative-actions/" + LibraryVersion.current() + "; java/" + Runtime.version().feature();

  private final Origin hub;
  private final @Nullable Token token;
  private final TokenSecret secret;
  private final String userAgent;

  RequestHeaders(HubOptions options) {
    this.hub = Origin.of(options.endpoint());
    this.token = options.token().orElse(null);
    this.secret = new TokenSecret(token);
    this.userAgent =
        USER_AGENT + options.userAgentOrigin().map(origin -> "; origin/" + origin).orElse("");
  }

  /**
   * {@return the request as it is sent to one server on the way}
   *
   * @param left whether a redirect led to another origin than the request's, even if it is back
   * @param traceId what this attempt is called
   */
  HttpRequest of(HubRequest request, HubUrl url, boolean left, String traceId, Upload upload) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(url.uri())
            .setHeader("User-Agent", userAgent)
            .setHeader("Accept", request.headers().getOrDefault("Accept", "*/*"))
            // A compressed answer has another length than the file, and parts of it are no parts.
            .setHeader("Accept-Encoding", "identity");
    request.range().ifPresent(range -> builder.setHeader("Range", range.header()));
    if (!url.isForeign()) {
      builder.setHeader("X-Amzn-Trace-Id", traceId);
      if (token != null) {
        builder.setHeader(AUTHORIZATION, token.authorization());
      }
    }
    if (!left) {
      addOwn(request, url, builder);
    }
    return builder.method(request.method().name(), upload.publisher()).build();
  }

  private void addOwn(HubRequest request, HubUrl url, HttpRequest.Builder builder) {
    RequestBody body = request.body();
    if (body != null && !body.contentType().isEmpty()) {
      builder.setHeader("Content-Type", body.contentType());
    }
    // These last: what came with the URL may authorise otherwise than we do. But a hub may hand our
    // token back for URLs of whomever it likes, and then only the hub itself gets it.
    boolean isHub = url.origin().equals(hub);
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (isHub || !secret.isIn(value)) {
                builder.setHeader(name, value);
              }
            });
  }
}
