package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import java.net.URI;

/**
 * A repository that holds what was to be published.
 *
 * @param dataset which of the datasets it is
 * @param repository its name
 * @param page its page for people
 * @param commit the commit of its main branch that holds it; an older one if nothing had changed
 * @param visibility who may see it; one that was there before stays as it was
 * @param sent the files that were sent to it
 * @param unsent the files that were not, since the Hub had their content already
 * @param card what became of its card
 * @param removed what was there of earlier data and is no more
 */
public record Published(
    Dataset dataset,
    RepositoryId repository,
    URI page,
    String commit,
    Visibility visibility,
    FileTotal sent,
    FileTotal unsent,
    PublishedCard card,
    Removed removed) {

  /** {@return whether the repository held all of it already, so that there was no commit} */
  public boolean isUnchanged() {
    return sent.files() == 0 && removed.equals(Removed.NOTHING);
  }

  /** {@return the page for people of {@link #commit}} */
  public URI commitPage() {
    return URI.create(page + "/commit/" + commit);
  }
}
