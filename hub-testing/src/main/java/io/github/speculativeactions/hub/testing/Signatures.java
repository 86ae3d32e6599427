package io.github.speculativeactions.hub.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs URLs, so that they need no token, and knows its own signatures again for an hour. */
final class Signatures {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final SecretKeySpec key =
      new SecretKeySpec("a secret of the test hub".getBytes(StandardCharsets.UTF_8), ALGORITHM);
  private final Clock clock;

  Signatures(Clock clock) {
    this.clock = clock;
  }

  /** {@return the URL with a signature for one method} */
  String sign(String method, String origin, String pathAndQuery) {
    long expires = clock.instant().plus(LIFETIME).getEpochSecond();
    String signed = pathAndQuery + (pathAndQuery.contains("?") ? "&" : "?") + "Expires=" + expires;
    return origin + signed + "&Signature=" + of(method, signed);
  }

  /** {@return the error to answer with; empty if the request is what was signed} */
  Optional<Answer> fault(ReceivedRequest request) {
    String target = request.target();
    int end = Math.max(0, target.lastIndexOf("&Signature="));
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    String expected = "&Signature=" + of(method, target.substring(0, end));
    if (!target.substring(end).equals(expected)) {
      return Optional.of(
          StorageErrors.answer(403, "SignatureDoesNotMatch", "The signature is not of this URL"));
    }
    long expires = Long.parseLong(Parameters.parse(request.query()).first("Expires").orElse("0"));
    return clock.instant().getEpochSecond() > expires
        ? Optional.of(StorageErrors.expired())
        : Optional.empty();
  }

  private String of(String method, String target) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] text = (method + ' ' + target).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
