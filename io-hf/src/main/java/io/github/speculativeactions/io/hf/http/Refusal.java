package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.DisabledRepositoryException;
import io.github.speculativeactions.io.hf.EntryNotFoundException;
import io.github.speculativeactions.io.hf.GatedRepositoryException;
import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.InvalidCredentialsException;
import io.github.speculativeactions.io.hf.PreconditionFailedException;
import io.github.speculativeactions.io.hf.RateLimitedException;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import io.github.speculativeactions.io.hf.RevisionNotFoundException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of status 400 or more means, found in the order of {@code hf_raise_for_status} of
 * {@code huggingface_hub}.
 *
 * <p>Only the hub's own answers speak of repositories; those of other servers are told by status.
 */
final class Refusal {

  private static final String INVALID_CREDENTIALS = "Invalid credentials in Authorization header";
  private static final String DISABLED = "Access to this resource is disabled.";
  private static final int MAX_CHARACTERS = 1_000;

  /** Where the Hub answers 401 rather than tell a stranger that a repository exists. */
  private static final Pattern OF_A_REPOSITORY =
      Pattern.compile(".*/api/(?:datasets|models|spaces)/.+|.*/resolve/.+|.*\\.git/.+");

  private static final Pattern DATASET =
      Pattern.compile("(?:/api)?(/datasets/[^/]+/[^/]+?)(?:\\.git)?(?:/.*)?$");

  private final HubRequest request;
  private final AnswerHead head;
  private final HubAnswer answer;
  private final Redaction redaction;
  private final String said;

  /**
   * @param body what could be read of the answer's body
   */
  Refusal(HubRequest request, AnswerHead head, String body, Redaction redaction) {
    this.request = request;
    this.head = head;
    this.answer = head.answer();
    this.redaction = redaction;
    this.said = redaction.apply(ErrorTexts.of(head.headers(), body));
  }

  /**
   * {@return the failure}
   *
   * @param wait how long the server asks to wait, or null if it does not say
   */
  HubException exception(@Nullable Duration wait) {
    return head.url().isForeign() ? byStatus(wait) : byCode(wait);
  }

  private HubException byCode(@Nullable Duration wait) {
    return switch (code()) {
      case "RevisionNotFound" ->
          new RevisionNotFoundException(message("there is no such revision"), answer);
      case "EntryNotFound" ->
          new EntryNotFoundException(
              message("there is no such file"),
              answer,
              head.hubHeader("X-Repo-Commit").orElse(null));
      case "GatedRepo" ->
          new GatedRepositoryException(message("access is granted on " + page()), answer);
      default -> byMessage(wait);
    };
  }

  private HubException byMessage(@Nullable Duration wait) {
    if (head.header(ErrorTexts.HEADER).filter(DISABLED::equals).isPresent()) {
      return new DisabledRepositoryException(message("the Hub's moderators closed it"), answer);
    }
    if (code().equals("RepoNotFound") || isHiddenRepository()) {
      return new RepositoryNotFoundException(
          message("there is no such repository, or the token does not reach it"), answer);
    }
    return answer.status() == 401
        ? new InvalidCredentialsException(message("the Hub needs a token that it knows"), answer)
        : byStatus(wait);
  }

  private String code() {
    return Objects.requireNonNullElse(answer.errorCode(), "");
  }

  private boolean isHiddenRepository() {
    return answer.status() == 401
        && !said.contains(INVALID_CREDENTIALS)
        && OF_A_REPOSITORY.matcher(head.url().uri().getRawPath()).matches();
  }

  private HubException byStatus(@Nullable Duration wait) {
    return switch (answer.status()) {
      case 409 -> new ConflictException(message("it exists or is being changed"), answer, wait);
      case 412 ->
          new PreconditionFailedException(
              message("it is said to have changed in the meantime"), answer);
      case 416 -> new HubException(message(unsatisfiedRange()), answer);
      case 429 ->
          new RateLimitedException(
              message(
                  wait == null ? "too many requests" : "too many requests for " + Seconds.of(wait)),
              answer,
              wait);
      default -> new HubException(message(""), answer, wait);
    };
  }

  private String unsatisfiedRange() {
    return "asked for "
        + request.range().map(ByteRange::header).orElse("no range")
        + " of '"
        + redaction.apply(head.header("Content-Range").orElse("unknown"))
        + "'";
  }

  private String message(String meaning) {
    StringBuilder text = new StringBuilder();
    text.append(request).append(" was refused with status ").append(answer.status());
    if (!head.url().equals(request.url())) {
      text.append(" by ").append(head.url());
    }
    if (!meaning.isEmpty()) {
      text.append(", ").append(meaning);
    }
    if (!said.isEmpty()) {
      text.append(": ").append(Redaction.cut(said, MAX_CHARACTERS));
    }
    return redaction.apply(
        text.append(" (request ").append(answer.requestId()).append(')').toString());
  }

  /** Where people ask for access. */
  private String page() {
    Matcher path = DATASET.matcher(head.url().uri().getRawPath());
    if (!path.find()) {
      return "its page";
    }
    String url = head.url().toString();
    String base = url.substring(0, Math.max(0, url.indexOf(path.group())));
    return base + path.group(1);
  }
}
