package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks the Hub about whoever asks. Immutable and safe for use by several threads. */
public final class AccountApi {

  private final HubHttp http;
  private final HubUrl whoAmI;
  private final String token;

  /**
   * Knows where to ask; asks nothing yet.
   *
   * @param options those of {@code http}
   */
  public AccountApi(HubHttp http, HubOptions options) {
    this.http = http;
    this.whoAmI = http.urls().ours(URI.create(options.endpoint() + "/api/whoami-v2"));
    this.token = "the token from " + options.token().map(Token::origin).orElse("nowhere");
  }

  /**
   * Finds out whether the hub knows the token and lets it write for an account; one that cannot
   * tell is content.
   *
   * @param namespace the user or the organization to write for
   * @throws HubException if it does not know it, or cannot be reached
   * @throws SpeculativeActionsException (CONFIGURATION) if the token may only read, or is of a user
   *     who is not of that organization
   */
  public void checkMayWrite(String namespace) {
    try {
      JsonNode user = http.read(HubRequest.get(whoAmI).build()).json();
      if (user.path("auth").path("accessToken").path("role").asString("").equals("read")) {
        throw SpeculativeActionsException.configuration(
            token + " may only read; publishing needs one that may write");
      }
      checkIsOf(namespace, user);
    } catch (HubException e) {
      if (e.status().orElse(0) != 404) {
        throw e;
      }
    }
  }

  private void checkIsOf(String namespace, JsonNode user) {
    if (!user.path("name").isString() || !user.path("orgs").isArray()) {
      return;
    }
    List<String> accounts = new ArrayList<>(List.of(user.path("name").stringValue()));
    user.path("orgs").forEach(it -> accounts.add(it.path("name").asString("")));
    if (accounts.stream().noneMatch(namespace::equalsIgnoreCase)) {
      throw SpeculativeActionsException.configuration(
          "%s may not write for '%s'; its accounts are %s"
              .formatted(token, namespace, String.join(", ", accounts)));
    }
  }
}
