package io.github.speculativeactions.io.hf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file or folder that the revision does not have. */
public final class EntryNotFoundException extends HubException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String commit;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what would be right
   * @param answer the answer that tells of it
   * @param commit the commit that does not have the file, or null if the hub did not say
   */
  public EntryNotFoundException(String message, HubAnswer answer, @Nullable String commit) {
    super(message, answer);
    this.commit = commit;
  }

  /** {@return the commit that the revision stands for, as the hub sent it, unchecked} */
  public Optional<String> commit() {
    return Optional.ofNullable(commit);
  }
}
