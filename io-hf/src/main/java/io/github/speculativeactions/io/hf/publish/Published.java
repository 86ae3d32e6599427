package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import java.net.URI;
import java.util.List;

/**
 * A repository that holds what was to be published.
 *
 * @param repository its name
 * @param page its page for people
 * @param commit the commit of its main branch that holds it; an older one if nothing had changed
 * @param visibility who may see it; one that was there before stays as it was
 * @param deleted the paths, sorted, of data files of earlier builds that were there and are no more
 */
public record Published(
    RepositoryId repository, URI page, String commit, Visibility visibility, List<String> deleted) {

  /** Copies the paths. */
  public Published {
    deleted = List.copyOf(deleted);
  }
}
