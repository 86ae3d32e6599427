package io.github.speculativeactions.hub.testing.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the Hub refuses: the status and the error code that its clients know the reason by. */
public enum Reason {
  BAD_REQUEST(400, null),
  /** The code is not the real Hub's, which sends none: its clients infer it, but only of https. */
  REPOSITORY_HIDDEN(401, "RepoNotFound"),
  GATED_FOR_STRANGERS(401, "GatedRepo"),
  INVALID_CREDENTIALS(401, null),
  FORBIDDEN(403, null),
  GATED(403, "GatedRepo"),
  NOT_FOUND(404, null),
  REPOSITORY_NOT_FOUND(404, "RepoNotFound"),
  REVISION_NOT_FOUND(404, "RevisionNotFound"),
  ENTRY_NOT_FOUND(404, "EntryNotFound"),
  CONFLICT(409, null),
  PARENT_MOVED(412, null),
  TOO_LARGE(413, null),
  RATE_LIMITED(429, null);

  private final int status;
  private final @Nullable String code;

  Reason(int status, @Nullable String code) {
    this.status = status;
    this.code = code;
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the value of {@code X-Error-Code}} */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }
}
