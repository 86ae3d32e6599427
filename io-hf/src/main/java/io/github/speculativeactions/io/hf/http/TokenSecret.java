package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token in what a server says or wants to have sent. Immutable and safe for use by
 * several threads.
 */
final class TokenSecret {

  /**
   * The Hub's secrets are longer. Of a shorter one, as a hub for tests may have, nobody can tell
   * whether it is the secret or a word: {@code test} stands in many a file's name.
   */
  private static final int SHORTEST_TO_REFUSE = 8;

  /** To hide a word does no harm, but to hide letters would hide the rest. */
  static final int SHORTEST_TO_HIDE = 4;

  private final String secret;

  TokenSecret(@Nullable Token token) {
    String authorization = token == null ? "" : token.authorization();
    this.secret = authorization.substring(authorization.indexOf(' ') + 1);
  }

  /** {@return whether a text must not go to others} */
  boolean isIn(String text) {
    return secret.length() >= SHORTEST_TO_REFUSE && text.contains(secret);
  }

  /** {@return the text with something else in the secret's place} */
  String replacedIn(String text, String other) {
    return secret.length() >= SHORTEST_TO_HIDE ? text.replace(secret, other) : text;
  }
}
