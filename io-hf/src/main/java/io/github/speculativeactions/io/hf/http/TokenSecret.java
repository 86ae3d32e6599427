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
  static final int SHORTEST = 8;

  private final @Nullable String secret;

  TokenSecret(@Nullable Token token) {
    String authorization = token == null ? "" : token.authorization();
    String text = authorization.substring(authorization.indexOf(' ') + 1);
    this.secret = text.length() >= SHORTEST ? text : null;
  }

  boolean isIn(String text) {
    return secret != null && text.contains(secret);
  }

  /** {@return the text with something else in the secret's place} */
  String replacedIn(String text, String other) {
    return secret == null ? text : text.replace(secret, other);
  }
}
