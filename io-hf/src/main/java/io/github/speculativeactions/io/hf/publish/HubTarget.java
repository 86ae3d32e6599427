package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;

/**
 * Which repositories the datasets of a build go to: {@code
 * NAMESPACE/speculative-actions-proposer-sft} and so on.
 *
 * @param namespace the user or organisation that owns them
 * @param prefix what their names begin with, before the name of the dataset
 * @param visibility who may see a repository that has to be made; one that exists stays as it is,
 *     but a public one is refused where {@code PRIVATE} is asked for
 */
public record HubTarget(String namespace, String prefix, Visibility visibility) {

  /** What names begin with unless set. */
  public static final String DEFAULT_PREFIX = "speculative-actions-";

  /** Who may see new repositories unless set: their owner, since traces may hold secrets. */
  public static final Visibility DEFAULT_VISIBILITY = Visibility.PRIVATE;

  /**
   * Checks the names.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if no repositories may be called that
   */
  public HubTarget {
    for (Dataset dataset : Dataset.values()) {
      new RepositoryId(namespace, prefix + dataset.label());
    }
  }

  /** {@return the repositories of an owner, with every choice at its default} */
  public static HubTarget of(String namespace) {
    return new HubTarget(namespace, DEFAULT_PREFIX, DEFAULT_VISIBILITY);
  }

  /** {@return the same with another beginning of names} */
  public HubTarget withPrefix(String value) {
    return new HubTarget(namespace, value, visibility);
  }

  /** {@return the same with another visibility} */
  public HubTarget withVisibility(Visibility value) {
    return new HubTarget(namespace, prefix, value);
  }

  /** {@return the repository of a dataset} */
  public RepositoryId repository(Dataset dataset) {
    return new RepositoryId(namespace, prefix + dataset.label());
  }
}
