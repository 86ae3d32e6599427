package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Sends a request once and finds out whether the answer is a good one. Safe for use by several
 * threads.
 */
final class Sending {

  /** Error texts are short; what is longer is a page or an attack. */
  private static final int MAX_ERROR_BYTES = 64 << 10;

  /** What the machine buffers of a long body is on its way when we have long sent all of it. */
  private static final Duration LEAST_PATIENCE_WITH_UPLOADS = Duration.ofSeconds(60);

  private static final long LONG_UPLOAD = 1 << 20;

  private final HubOptions options;
  private final InstantSource clock;
  private final TokenSecret token;
  private final Redirection redirection;

  Sending(HubOptions options, InstantSource clock, BiConsumer<AnswerHead, Redaction> hubListener) {
    this.options = options;
    this.clock = clock;
    this.token = new TokenSecret(options.token().orElse(null));
    this.redirection =
        new Redirection(
            new Transport(options.metadataTimeout()),
            new RequestHeaders(options),
            token,
            hubListener);
  }

  /**
   * {@return the answer, its body still to come}
   *
   * @throws FailedAttempt if there is none, or a refusal
   * @throws HubException if the answer is not one to the request
   */
  HubResponse open(HubRequest request) throws FailedAttempt {
    return open(request, redaction(request));
  }

  /**
   * {@return the answer, read whole}
   *
   * @throws FailedAttempt if there is none, or a refusal, or it breaks off
   * @throws HubException if the answer is not one to the request, or too long
   */
  HubDocument read(HubRequest request) throws FailedAttempt {
    Redaction redaction = redaction(request);
    HubResponse response = open(request, redaction);
    AnswerHead head = response.head();
    try (response) {
      int limit = request.maxBytes();
      byte[] bytes = response.body().readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new HubException(
            "the answer of " + head.url() + " has more than " + limit + " bytes", head.answer());
      }
      return new HubDocument(head, bytes);
    } catch (IOException e) {
      throw unanswered(request, head.answer(), redaction.apply(e));
    }
  }

  private HubResponse open(HubRequest request, Redaction redaction) throws FailedAttempt {
    String traceId = UUID.randomUUID().toString();
    HubResponse response;
    try {
      response = redirection.follow(request, patience(request), redaction, traceId);
    } catch (IOException e) {
      throw unanswered(request, HubAnswer.missing(traceId), redaction.apply(e));
    }
    if (response.head().status() >= 400) {
      throw refused(request, response, redaction);
    }
    try {
      AnswerCheck.check(request, response, redaction);
    } catch (HubException e) {
      response.close();
      throw e;
    }
    return response;
  }

  private FailedAttempt refused(HubRequest request, HubResponse response, Redaction redaction) {
    AnswerHead head = response.head();
    Duration wait = ServerWait.of(head.status(), head.headers(), clock.instant()).orElse(null);
    String body = errorBody(response);
    return new FailedAttempt(
        new Refusal(request, options.token().orElse(null), head, body, redaction).exception(wait));
  }

  private static String errorBody(HubResponse response) {
    try (response) {
      return AnswerCheck.isEncoded(response.head())
          ? ""
          : new String(response.body().readNBytes(MAX_ERROR_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The status says enough.
      return "";
    }
  }

  private FailedAttempt unanswered(HubRequest request, HubAnswer answer, IOException cause) {
    String endpoint =
        options
            .endpointVariable()
            .filter(name -> !request.url().isForeign())
            .map(name -> "; the endpoint " + options.endpoint() + " is set by " + name)
            .orElse("");
    String message =
        "%s%s (%s, request %s)".formatted(described(cause), endpoint, request, answer.requestId());
    return new FailedAttempt(new HubException(message, answer, cause));
  }

  private static String described(IOException cause) {
    String message = cause.getMessage();
    // For a connection that is not made the JDK has no words.
    if (cause instanceof ConnectException && message == null) {
      return cause.getCause() instanceof UnresolvedAddressException
          ? "the name of the host is not known"
          : "no connection could be made";
    }
    String kind = "no whole answer: " + cause.getClass().getSimpleName();
    return message == null ? kind : kind + ", " + Redaction.line(message);
  }

  private Redaction redaction(HubRequest request) {
    Redaction redaction = new Redaction(token);
    request.headers().forEach(redaction::hideHeader);
    return redaction;
  }

  private Duration patience(HubRequest request) {
    if (request.timeout().isPresent()) {
      return request.timeout().get();
    }
    RequestBody body = request.body();
    return body != null
            && body.length() >= LONG_UPLOAD
            && options.downloadTimeout().compareTo(LEAST_PATIENCE_WITH_UPLOADS) < 0
        ? LEAST_PATIENCE_WITH_UPLOADS
        : options.downloadTimeout();
  }
}
