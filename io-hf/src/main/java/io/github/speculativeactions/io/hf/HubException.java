package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * A failure of a request to the Hub, or to a server that the Hub named.
 *
 * <p>Subclasses are the failures a caller may want to handle. A refusal that another name, token or
 * request would avoid is of category CONFIGURATION, every other failure of category STORAGE. No
 * message shows a token, a header of authorisation or the query of a URL, which may be a signature.
 */
public class HubException extends SpeculativeActionsException {

  private static final long serialVersionUID = 1L;

  private static final Set<Integer> MAY_PASS = Set.of(408, 409, 429);
  private static final Set<Integer> NOT_THE_CALLERS_FAULT = Set.of(408, 409, 412, 416, 429);

  private final transient HubAnswer answer;
  private final @Nullable Duration retryAfter;

  /**
   * Creates the failure that an answer tells of.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer; it decides category and retryability
   */
  public HubException(String message, HubAnswer answer) {
    this(message, answer, (Duration) null);
  }

  /**
   * Creates the failure that an answer tells of.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer; it decides category and retryability
   * @param retryAfter how long the server asks to wait, or null if it did not say
   */
  public HubException(String message, HubAnswer answer, @Nullable Duration retryAfter) {
    this(category(answer.status()), mayPass(answer.status()), message, null, answer, retryAfter);
  }

  /**
   * Creates the failure of a request that got no answer, or of an answer that broke off.
   *
   * @param message what is wrong and what would be right
   * @param answer what is known of the answer
   * @param cause what made it fail; its message must not show secrets
   */
  public HubException(String message, HubAnswer answer, IOException cause) {
    this(Category.STORAGE, !(cause instanceof SSLHandshakeException), message, cause, answer, null);
  }

  HubException(
      Category category,
      boolean retryable,
      String message,
      @Nullable IOException cause,
      HubAnswer answer) {
    this(category, retryable, message, cause, answer, null);
  }

  private HubException(
      Category category,
      boolean retryable,
      String message,
      @Nullable IOException cause,
      HubAnswer answer,
      @Nullable Duration retryAfter) {
    super(category, retryable, null, message, cause);
    this.answer = Objects.requireNonNull(answer, "answer");
    this.retryAfter = retryAfter;
  }

  /** {@return the HTTP status; empty when no answer came} */
  public final OptionalInt status() {
    return answer().status() == 0 ? OptionalInt.empty() : OptionalInt.of(answer().status());
  }

  /** {@return the id by which the hub, or we, call the request, if one is known} */
  public final Optional<String> requestId() {
    return Optional.ofNullable(answer().requestId());
  }

  /** {@return the hub's own code of the error, such as {@code RepoNotFound}, if it sent one} */
  public final Optional<String> errorCode() {
    return Optional.ofNullable(answer().errorCode());
  }

  /** {@return how long the server asked to wait, as it said it, if it did} */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  // Null after deserialisation.
  private HubAnswer answer() {
    return Objects.requireNonNullElse(answer, HubAnswer.NONE);
  }

  private static Category category(int status) {
    return status >= 400 && status < 500 && !NOT_THE_CALLERS_FAULT.contains(status)
        ? Category.CONFIGURATION
        : Category.STORAGE;
  }

  private static boolean mayPass(int status) {
    return status >= 500 || MAY_PASS.contains(status);
  }
}
