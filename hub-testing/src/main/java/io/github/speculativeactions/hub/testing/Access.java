package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Gating;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Visibility;
import java.util.Optional;

/** What a request wants to do with a repository, and who may. */
enum Access {
  /** Know that it is there, and what files it has. */
  SEE,
  /** Read files. */
  READ,
  /** Change it. */
  WRITE;

  /**
   * Lets the user pass, or not.
   *
   * @throws RefusedException if not
   */
  void check(Optional<String> user, Repository repository, Users users) {
    boolean owns = user.filter(name -> users.mayWrite(name, repository.owner())).isPresent();
    if (repository.visibility() == Visibility.PRIVATE && !owns) {
      throw missing(user, repository.id());
    }
    if (repository.visibility() == Visibility.DISABLED) {
      throw new RefusedException(Reason.FORBIDDEN, "Access to this resource is disabled.");
    }
    boolean admitted = owns || user.filter(repository::hasAdmitted).isPresent();
    if (this == READ && repository.gating() != Gating.NONE && !admitted) {
      throw gated(user, repository.id());
    }
    if (this == WRITE && !owns) {
      throw new RefusedException(
          user.isEmpty() ? Reason.INVALID_CREDENTIALS : Reason.FORBIDDEN,
          "You don't have the rights to write to " + repository.id());
    }
  }

  /**
   * {@return what is said of a repository that is missing, or private, which must look the same}
   */
  static RefusedException missing(Optional<String> user, String id) {
    return user.isEmpty()
        ? new RefusedException(Reason.REPOSITORY_HIDDEN, "Invalid username or password.")
        : new RefusedException(Reason.REPOSITORY_NOT_FOUND, "Repository not found: " + id);
  }

  private static RefusedException gated(Optional<String> user, String id) {
    String message = "Access to dataset " + id + " is restricted";
    return user.isEmpty()
        ? new RefusedException(
            Reason.GATED_FOR_STRANGERS, message + " and you are not authenticated. Please log in.")
        : new RefusedException(Reason.GATED, message + " and you are not in the authorized list.");
  }
}
