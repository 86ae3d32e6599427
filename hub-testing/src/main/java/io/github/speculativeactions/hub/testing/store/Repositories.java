package io.github.speculativeactions.hub.testing.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All repositories by name, and the names that some had before. Safe for use by several threads.
 */
public final class Repositories {

  private final FileEntry gitAttributes;
  private final Map<String, Repository> repositories = new TreeMap<>();
  private final Map<String, Repository> formerNames = new HashMap<>();

  /** Every new repository gets the given {@code .gitattributes}. */
  public Repositories(FileEntry gitAttributes) {
    this.gitAttributes = gitAttributes;
  }

  /** {@return the repository that has the name now} */
  public synchronized Optional<Repository> find(String id) {
    return Optional.ofNullable(repositories.get(id));
  }

  /** {@return the present name of a repository that had the name before} */
  public synchronized Optional<String> movedFrom(String id) {
    return repositories.containsKey(id)
        ? Optional.empty()
        : Optional.ofNullable(formerNames.get(id)).map(Repository::id);
  }

  /** {@return the repository of that name, which is made where it is missing} */
  public synchronized Repository findOrCreate(String id) {
    return repositories.computeIfAbsent(id, name -> new Repository(name, gitAttributes));
  }

  /**
   * Makes a repository.
   *
   * @throws RefusedException if the name is taken
   */
  public synchronized Repository create(String id) {
    if (repositories.containsKey(id)) {
      throw new RefusedException(Reason.CONFLICT, "You already created this dataset repo: " + id);
    }
    return findOrCreate(id);
  }

  /** Deletes a repository, and with it its former names. */
  public synchronized void delete(Repository repository) {
    repositories.values().remove(repository);
    formerNames.values().removeIf(repository::equals);
  }

  /**
   * Gives a repository another name and remembers the former one.
   *
   * @throws RefusedException if the name is taken
   */
  public synchronized void rename(Repository repository, String to) {
    if (repositories.containsKey(to)) {
      throw new RefusedException(Reason.CONFLICT, "this name is taken: " + to);
    }
    repositories.remove(repository.id());
    formerNames.put(repository.id(), repository);
    repository.rename(to);
    repositories.put(to, repository);
  }
}
