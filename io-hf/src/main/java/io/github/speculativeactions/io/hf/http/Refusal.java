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
import io.github.speculativeactions.io.hf.Token;
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

  private static final String NO_TOKEN =
      "no token was sent; set HF_TOKEN, or log in with 'hf auth login'";

  private final HubRequest request;
  private final @Nullable Token token;
  private final AnswerHead head;
  private final HubAnswer answer;
  private final Redaction redaction;
  private final String said;

  /**
   * @param token what the hub was shown of us, or null if nothing
   * @param body what could be read of the answer's body
   */
  Refusal(
      HubRequest request,
      @Nullable Token token,
      AnswerHead head,
      String body,
      Redaction redaction) {
    this.request = request;
    this.token = token;
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
          new RevisionNotFoundException(
              message(
                  "there is no such branch, tag or commit (a slash in its name is written %2F)"),
              answer);
      case "EntryNotFound" ->
          new EntryNotFoundException(
              message("there is no such file"),
              answer,
              head.hubHeader("X-Repo-Commit").orElse(null));
      case "GatedRepo" -> new GatedRepositoryException(message(gated()), answer);
      default -> byMessage(wait);
    };
  }

  private HubException byMessage(@Nullable Duration wait) {
    if (head.header(ErrorTexts.HEADER).filter(DISABLED::equals).isPresent()) {
      return new DisabledRepositoryException(
          message("the Hub's moderators disabled the repository"), answer);
    }
    if (code().equals("RepoNotFound") || isHiddenRepository()) {
      return new RepositoryNotFoundException(
          message("there is no such repository, or it is private and " + unreached()), answer);
    }
    return answer.status() == 401
        ? new InvalidCredentialsException(message(unknown()), answer)
        : byStatus(wait);
  }

  private String gated() {
    return token == null
        ? "its owners grant access on " + page() + ", and " + NO_TOKEN
        : "its owners have not granted access to the account of the token from "
            + token.origin()
            + "; ask for it on "
            + page();
  }

  private String unreached() {
    return token == null ? NO_TOKEN : "the token from " + token.origin() + " does not reach it";
  }

  private String unknown() {
    return token == null
        ? "the Hub wants to know who asks, and " + NO_TOKEN
        : "the Hub does not know the token from "
            + token.origin()
            + ", which may be mistyped, expired or revoked";
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
      default -> new HubException(message(unnamed()), answer, wait);
    };
  }

  private String unnamed() {
    if (answer.status() == 403 && !head.url().isForeign()) {
      return token == null
          ? "the Hub forbids it, and " + NO_TOKEN
          : "the Hub forbids it to the token from " + token.origin();
    }
    return answer.status() < 500 ? "the server refuses it" : "the server failed";
  }

  private String unsatisfiedRange() {
    return "asked for "
        + request.range().map(ByteRange::header).orElse("no range")
        + " of '"
        + redaction.apply(head.header("Content-Range").orElse("unknown"))
        + "'";
  }

  /** What it means to who asked, and then what those who run the server want to know. */
  private String message(String meaning) {
    StringBuilder text =
        new StringBuilder(meaning)
            .append(" (")
            .append(request)
            .append(": status ")
            .append(answer.status());
    if (!head.url().equals(request.url())) {
      text.append(" by ").append(head.url());
    }
    if (!said.isEmpty()) {
      text.append(", '").append(Redaction.cut(said, MAX_CHARACTERS)).append('\'');
    }
    return redaction.apply(
        text.append(", request ").append(answer.requestId()).append(')').toString());
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
