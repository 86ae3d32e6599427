package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.Token;
import java.nio.file.Path;
import java.time.Duration;

/** Ways to ask a server of a test. */
final class Hubs {

  static final String SECRET = "hf_aVerySecretToken";

  private Hubs() {}

  /** {@return options for a hub, with the token, timeouts of 10 s and no retries} */
  static HubOptions.Builder options(String endpoint) {
    return HubOptions.builder(Path.of("home"))
        .endpoint(endpoint)
        .token(Token.of(SECRET))
        .retryPolicy(RetryPolicy.never());
  }

  static HubHttp http(LoopbackServer hub) {
    return HubHttp.of(options(hub.base()).build());
  }

  /** {@return a way to a hub that must not be silent for longer than 300 ms} */
  static HubHttp impatient(String endpoint) {
    Duration patience = Duration.ofMillis(300);
    return HubHttp.of(
        options(endpoint).metadataTimeout(patience).downloadTimeout(patience).build());
  }

  /** {@return the failure that an answer with such a fault is} */
  static HubException unfit(String fault) {
    return new HubException("the answer " + fault, HubAnswer.NONE);
  }
}
