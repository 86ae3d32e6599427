package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Sends a request to its URL and on to where redirects lead, at most ten times and never twice to
 * the same.
 *
 * <p>What it must see to: once a redirect leaves the origin, neither the token nor the request's
 * own headers go along any more, even if a later one leads back, nor does the token go in a URL;
 * and what changes something goes to no other origin at all. Safe for use by several threads.
 */
final class Redirection {

  static final int MAX_HOPS = 10;

  private final Transport transport;
  private final RequestHeaders headers;
  private final TokenSecret token;
  private final BiConsumer<AnswerHead, Redaction> hubListener;

  /**
   * @param hubListener is given the head of every answer of the hub itself
   */
  Redirection(
      Transport transport,
      RequestHeaders headers,
      TokenSecret token,
      BiConsumer<AnswerHead, Redaction> hubListener) {
    this.transport = transport;
    this.headers = headers;
    this.token = token;
    this.hubListener = hubListener;
  }

  /**
   * {@return the answer at the end of the way, whatever its status}
   *
   * @param redaction learns every URL on the way
   * @param traceId what this attempt is called
   * @throws IOException if a server does not answer
   * @throws HubException if a redirect must not be followed
   */
  HubResponse follow(HubRequest request, Duration stall, Redaction redaction, String traceId)
      throws IOException {
    Set<URI> seen = new HashSet<>();
    HubHeaders hubHeaders = HubHeaders.none();
    HubUrl url = request.url();
    boolean left = false;
    while (true) {
      seen.add(url.uri());
      redaction.hide(url);
      Received received = send(request, url, left, stall, traceId);
      if (!url.isForeign()) {
        hubHeaders = hubHeaders.and(received.headers());
      }
      AnswerHead head =
          new AnswerHead(
              Identities.of(received, traceId, redaction), received.headers(), url, hubHeaders);
      if (!url.isForeign()) {
        hubListener.accept(head, redaction);
      }
      if (!head.isRedirect()) {
        received.body().redact(redaction);
        return new HubResponse(head, received.body());
      }
      received.body().discard();
      HubUrl next = next(request, head);
      if (seen.contains(next.uri()) || seen.size() > MAX_HOPS) {
        throw refused(
            request, head, "redirects lead in a circle or more than " + MAX_HOPS + " times on");
      }
      left |= !next.origin().equals(url.origin());
      url = next;
    }
  }

  private Received send(
      HubRequest request, HubUrl url, boolean left, Duration stall, String traceId)
      throws IOException {
    try (Upload upload = new Upload(request.body(), request.progress())) {
      return transport.send(headers.of(request, url, left, traceId, upload), upload, stall);
    }
  }

  private HubUrl next(HubRequest request, AnswerHead head) {
    HubUrl next = head.target();
    if (next.isForeign() && token.isIn(next.uri().toString())) {
      throw refused(request, head, "the new URL would show the token to another server");
    }
    if (!request.method().isRead()) {
      if (head.status() != 307 && head.status() != 308) {
        throw refused(request, head, "a redirect of this status would change the request");
      }
      if (!next.origin().equals(head.url().origin())) {
        throw refused(request, head, "what changes something is sent to no other server");
      }
    }
    return next;
  }

  private static HubException refused(HubRequest request, AnswerHead head, String why) {
    return new HubException(
        request + " was redirected (" + head.status() + ") at " + head.url() + ", and " + why,
        head.answer());
  }
}
