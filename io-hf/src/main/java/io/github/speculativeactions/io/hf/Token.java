package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An access token of the Hub, kept out of sight: no message, log line or {@code toString()} of this
 * library shows it, unless it has fewer than 4 characters, which no token of the Hub has: then it
 * cannot be told from the rest of the text.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Token {

  private static final String PROGRAM = "the program";

  private final String secret;
  private final String origin;

  private Token(String secret, String origin) {
    this.secret = secret;
    this.origin = origin;
  }

  /**
   * {@return the token a text holds, line breaks removed and blanks at both ends cut, as {@code
   * huggingface_hub} does}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if nothing is left, or if a character is
   *     left that an HTTP header cannot carry; the message does not show the text
   */
  public static Token of(String text) {
    return clean(text, PROGRAM)
        .orElseThrow(
            () ->
                SpeculativeActionsException.configuration(
                    "the token is empty; leave it out to be anonymous"));
  }

  /**
   * {@return the token this machine is set up with, if there is one: {@code HF_TOKEN}, else {@code
   * HUGGING_FACE_HUB_TOKEN}, else the file at {@code HF_TOKEN_PATH}, else the file {@code token} in
   * the folder {@code HF_HOME}}
   *
   * <p>{@code HF_HUB_DISABLE_IMPLICIT_TOKEN} does not matter here, since calling this is asking
   * explicitly. Tokens that would need a request first (trusted publishers, expired logins) are not
   * fetched.
   *
   * @param environment the variables, mostly {@link System#getenv()}
   * @param home the user's home folder
   * @throws SpeculativeActionsException (CONFIGURATION) if the token holds a character that an HTTP
   *     header cannot carry or a path cannot be understood; (STORAGE) if the file exists but cannot
   *     be read
   */
  public static Optional<Token> ofMachine(Map<String, String> environment, Path home) {
    return new HubEnvironment(environment, home).token();
  }

  /**
   * {@return the token in a text; empty if it has only blanks and line breaks}
   *
   * @param origin where the text was, to be read after "the token from"
   */
  static Optional<Token> clean(String text, String origin) {
    String secret = text.replace("\r", "").replace("\n", "").strip();
    if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw SpeculativeActionsException.configuration(
          "the token from "
              + origin
              + " holds a character that is not visible ASCII; a token looks like 'hf_' + letters");
    }
    return secret.isEmpty() ? Optional.empty() : Optional.of(new Token(secret, origin));
  }

  /**
   * {@return where it came from, for those who have to mend it: the name of a variable such as
   * {@code HF_TOKEN}, the path of a file, or {@code the program}}
   */
  public String origin() {
    return origin;
  }

  /**
   * {@return the value of the {@code Authorization} header, which holds the secret: to be sent to
   * the Hub's own origin and never to be logged}
   */
  public String authorization() {
    return "Bearer " + secret;
  }

  /** {@return whether both are the same token, wherever they came from} */
  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && secret.equals(token.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  /** {@return the same text for every token} */
  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
