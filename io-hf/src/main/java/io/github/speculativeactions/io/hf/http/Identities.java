package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubAnswer;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds by which names an answer is known to those who sent it. */
final class Identities {

  private static final int MAX_CHARACTERS = 200;

  private Identities() {}

  /**
   * {@return status, request id and error code, without secrets}
   *
   * @param traceId what we called the request, if the server does not call it otherwise
   */
  static HubAnswer of(Received answer, String traceId, Redaction redaction) {
    HttpHeaders headers = answer.headers();
    String requestId =
        Stream.of("X-Request-Id", "X-Amzn-Trace-Id", "X-Amz-Cf-Id")
            .flatMap(name -> shown(headers, name, redaction).stream())
            .findFirst()
            .orElse(traceId);
    String errorCode = shown(headers, "X-Error-Code", redaction).orElse(null);
    return new HubAnswer(answer.status(), requestId, errorCode);
  }

  private static Optional<String> shown(HttpHeaders headers, String name, Redaction redaction) {
    return headers
        .firstValue(name)
        .filter(value -> !value.isBlank())
        .map(value -> Redaction.cut(redaction.apply(value), MAX_CHARACTERS));
  }
}
