package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.RepositoryNotFoundException;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.api.DatasetApi;
import io.github.speculativeactions.io.hf.api.DatasetInfo;
import io.github.speculativeactions.io.hf.api.DatasetWriteApi;
import java.util.Optional;

/** The repository that is published to, which may have to be made. */
final class TargetRepository {

  private final RepositoryId id;
  private final DatasetApi reading;
  private final DatasetWriteApi writing;
  private final Backoff backoff;
  private final Visibility wanted;

  /**
   * @param wanted who may see it if it is made; {@code PRIVATE} accepts no public one
   */
  TargetRepository(
      RepositoryId id,
      DatasetApi reading,
      DatasetWriteApi writing,
      Backoff backoff,
      Visibility wanted) {
    this.id = id;
    this.reading = reading;
    this.writing = writing;
    this.backoff = backoff;
    this.wanted = wanted;
  }

  /** {@return where its main branch is; empty if it is missing and will have to be made} */
  Optional<DatasetInfo> found() {
    try {
      return Optional.of(existing());
    } catch (RepositoryNotFoundException e) {
      return Optional.empty();
    }
  }

  /** {@return where its main branch is; it is made if it is missing} */
  DatasetInfo head() {
    for (int retry = 0; ; retry++) {
      try {
        return existing();
      } catch (RepositoryNotFoundException e) {
        // Once more than retries are allowed, since the first time it simply has to be made.
        if (retry > 0 && !backoff.allows(retry - 1)) {
          throw e;
        }
        if (retry > 0) {
          // The hub was just making or deleting one of that name.
          backoff.sleep(retry - 1, e);
        }
        writing.create(wanted);
      }
    }
  }

  private DatasetInfo existing() {
    DatasetInfo info = reading.info(DatasetWriteApi.BRANCH);
    if (info.visibility() == Visibility.PUBLIC && wanted == Visibility.PRIVATE) {
      throw SpeculativeActionsException.configuration(
          "the repository "
              + id
              + " is public, and only private ones were asked for; publish with the visibility"
              + " PUBLIC (--public), or make it private in its settings");
    }
    return info;
  }
}
