package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;

/**
 * Which repositories the datasets of a build go to: {@code NAMESPACE/PREFIX-proposer-sft}, {@code
 * NAMESPACE/PREFIX-verifier-pref} and {@code NAMESPACE/PREFIX-eval}.
 *
 * @param namespace the user or organisation that owns them
 * @param prefix what their names begin with, before the dash and the name of the dataset
 * @param visibility who may see a repository that has to be made; one that exists stays as it is,
 *     but a public one is refused where {@code PRIVATE} is asked for
 */
public record HubTarget(String namespace, String prefix, Visibility visibility) {

  /** What names begin with unless set. */
  public static final String DEFAULT_PREFIX = "speculative-actions";

  /** Who may see new repositories unless set: their owner, since traces may hold secrets. */
  public static final Visibility DEFAULT_VISIBILITY = Visibility.PRIVATE;

  /**
   * Checks the names.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if no repositories may be called that
   */
  public HubTarget {
    // By itself first, since it is what the caller knows.
    new RepositoryId(namespace, prefix);
    for (Dataset dataset : Dataset.values()) {
      new RepositoryId(namespace, named(prefix, dataset));
    }
  }

  /**
   * {@return the repositories of an owner, of the default visibility}
   *
   * @param destination {@code NAMESPACE/PREFIX}, such as {@code alice/my-agent} for {@code
   *     alice/my-agent-eval}; or {@code NAMESPACE}, for names that begin with {@value
   *     #DEFAULT_PREFIX}
   * @throws SpeculativeActionsException (CONFIGURATION) if no repositories may be called that
   */
  public static HubTarget of(String destination) {
    int slash = destination.indexOf('/');
    return slash < 0
        ? new HubTarget(destination, DEFAULT_PREFIX, DEFAULT_VISIBILITY)
        : new HubTarget(
            destination.substring(0, slash), destination.substring(slash + 1), DEFAULT_VISIBILITY);
  }

  /** {@return the same with another visibility} */
  public HubTarget withVisibility(Visibility value) {
    return new HubTarget(namespace, prefix, value);
  }

  /** {@return the repository of a dataset} */
  public RepositoryId repository(Dataset dataset) {
    return new RepositoryId(namespace, named(prefix, dataset));
  }

  private static String named(String prefix, Dataset dataset) {
    return prefix + "-" + dataset.label();
  }
}
