package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit.Message;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Gating;
import io.github.speculativeactions.hub.testing.store.Repositories;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A dataset on the hub, for a test to fill and to look at. No rights are asked for here, and no
 * request is made, so {@link TestHub#requests} stays as it was.
 *
 * <p>A revision is a branch, a tag, or the first characters of the id of a commit. A method that
 * cannot do what it is asked to, for want of a revision or since a name is taken, throws a {@link
 * RuntimeException} that says so. Safe for use by several threads.
 */
public final class HostedDataset {

  private final Repositories repositories;
  private final Repository repository;

  HostedDataset(Repositories repositories, Repository repository) {
    this.repositories = repositories;
    this.repository = repository;
  }

  /** {@return its name, {@code owner/name}, which changes when it is renamed} */
  public String id() {
    return repository.id();
  }

  /** Commits the changes to {@code main}, all at once, and returns the id of the commit. */
  public String commit(String title, Change... changes) {
    return commitTo(Repository.MAIN, title, changes);
  }

  /** Commits the changes to a branch, all at once, and returns the id of the commit. */
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
   * Commits the changes to {@code refs/convert/parquet}, where the Hub keeps what it has converted,
   * and returns the id of the commit. The ref is made, without files, if it is missing.
   */
  public String convert(Change... changes) {
    String ref = "refs/convert/parquet";
    repository.branchWithoutHistory(ref);
    return commitTo(ref, "Update parquet files", changes);
  }

  /** {@return the id of the commit that a revision means} */
  public String head(String revision) {
    return repository.commit(revision).id();
  }

  /** {@return the paths of all files of a revision, {@code .gitattributes} among them} */
  public SortedSet<String> paths(String revision) {
    return new TreeSet<>(repository.commit(revision).tree().files().keySet());
  }

  /**
   * {@return the text of a file, which is read as UTF-8}
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String text(String revision, String path) throws IOException {
    try (InputStream in = open(revision, path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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

  /** Gives it another name, {@code owner/name}; requests for the present one are redirected. */
  public void rename(String newId) {
    repositories.rename(repository, newId);
  }

  /** Makes it private: to all but its owners it looks as if it were missing. */
  public void hide() {
    repository.show(Visibility.PRIVATE);
  }

  /**
   * Lets only its owners and those who are {@link #admit admitted} read files; all may list them.
   */
  public void gate() {
    repository.gate(Gating.MANUAL);
  }

  /** Lets a user read files although it is gated. */
  public void admit(String user) {
    repository.admit(user);
  }

  /** Closes it for everyone, its owners too, as the Hub's moderators do. */
  public void disable() {
    repository.show(Visibility.DISABLED);
  }
}
