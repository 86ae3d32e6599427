package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit.Message;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Gating;
import io.github.speculativeactions.hub.testing.store.Repositories;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A dataset on the hub, as its keeper sees it: nothing is refused for want of a right. Safe for use
 * by several threads.
 */
public final class HostedDataset {

  private final Repositories repositories;
  private final Repository repository;

  HostedDataset(Repositories repositories, Repository repository) {
    this.repositories = repositories;
    this.repository = repository;
  }

  /** {@return its present name, {@code owner/name}} */
  public String id() {
    return repository.id();
  }

  /** {@return the id of a commit that makes the changes on {@code main}} */
  public String commit(String title, Change... changes) {
    return commitTo(Repository.MAIN, title, changes);
  }

  /** {@return the id of a commit that makes the changes on a branch} */
  public String commitTo(String branch, String title, Change... changes) {
    return repository
        .commit(
            branch,
            null,
            repository.owner().isEmpty() ? "huggingface" : repository.owner(),
            new Message(title, ""),
            Arrays.stream(changes).map(Change::edit).toList())
        .id();
  }

  /**
   * {@return the id of a commit on {@code refs/convert/parquet}, which is made if it is missing}
   */
  public String convert(Change... changes) {
    String ref = "refs/convert/parquet";
    repository.branchWithoutHistory(ref);
    return commitTo(ref, "Update parquet files", changes);
  }

  /** {@return the id of the commit that a branch, a tag or the start of an id means} */
  public String head(String revision) {
    return repository.commit(revision).id();
  }

  /** {@return the paths of all files of a revision} */
  public SortedSet<String> paths(String revision) {
    return new TreeSet<>(repository.commit(revision).tree().files().keySet());
  }

  /**
   * {@return the bytes of a file, to be closed by the caller}
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public InputStream open(String revision, String path) throws IOException {
    FileEntry file = repository.commit(revision).tree().files().get(path);
    if (file == null) {
      throw new IllegalArgumentException("no such file: " + path);
    }
    return file.content().open(0);
  }

  /** Makes a branch that begins at a revision. */
  public void branch(String name, String revision) {
    repository.branch(name, revision);
  }

  /** Makes a tag at a revision. */
  public void tag(String name, String revision) {
    repository.tag(name, revision);
  }

  /** Gives it another name; the present one redirects from now on. */
  public void rename(String newId) {
    repositories.rename(repository, newId);
  }

  /** Hides it from all but its owners. */
  public void hide() {
    repository.show(Visibility.PRIVATE);
  }

  /** Lets only those read files who are {@link #admit admitted}. */
  public void gate() {
    repository.gate(Gating.MANUAL);
  }

  /** Lets a user read although it is gated. */
  public void admit(String user) {
    repository.admit(user);
  }

  /** Closes it for everyone, as the Hub's moderators do. */
  public void disable() {
    repository.show(Visibility.DISABLED);
  }
}
