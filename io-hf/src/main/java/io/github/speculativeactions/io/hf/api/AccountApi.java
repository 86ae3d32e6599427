package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubUrl;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** Asks the Hub about whoever asks. Immutable and safe for use by several threads. */
public final class AccountApi {

  private final HubHttp http;
  private final HubUrl whoAmI;

  /**
   * Knows where to ask; asks nothing yet.
   *
   * @param options those of {@code http}
   */
  public AccountApi(HubHttp http, HubOptions options) {
    this.http = http;
    this.whoAmI = http.urls().ours(URI.create(options.endpoint() + "/api/whoami-v2"));
  }

  /**
   * Finds out whether the hub knows the token and lets it write; one that cannot tell is content.
   *
   * @throws HubException if it does not know it, or cannot be reached
   * @throws SpeculativeActionsException (CONFIGURATION) if the token may only read
   */
  public void checkMayWrite() {
    try {
      JsonNode token =
          http.read(HubRequest.get(whoAmI).build()).json().path("auth").path("accessToken");
      if (token.path("role").asString("").equals("read")) {
        throw SpeculativeActionsException.configuration(
            "the token may only read; publishing needs one that may write");
      }
    } catch (HubException e) {
      if (e.status().orElse(0) != 404) {
        throw e;
      }
    }
  }
}
