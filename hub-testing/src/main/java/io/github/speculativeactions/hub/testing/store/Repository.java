package io.github.speculativeactions.hub.testing.store;

import io.github.speculativeactions.hub.testing.store.Commit.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A dataset repository: its commits, its LFS objects and who may see it. Safe for several threads.
 */
public final class Repository {

  /** The branch that every repository has. */
  public static final String MAIN = "main";

  /** Commits are a second apart from here on, so that they have the same names in every run. */
  private static final Instant FIRST_COMMIT = Instant.parse("2026-01-01T00:00:00Z");

  private final Refs refs = new Refs();
  private final Map<String, Content> objects = new HashMap<>();
  private final Set<String> admitted = new HashSet<>();
  private String id;
  private Visibility visibility = Visibility.PUBLIC;
  private Gating gating = Gating.NONE;
  private long commits;

  /** Makes the repository with its first commit, which holds {@code .gitattributes}. */
  Repository(String id, FileEntry gitAttributes) {
    this.id = id;
    Tree tree = Tree.EMPTY.with(List.of(TreeEdit.put(".gitattributes", gitAttributes)));
    record(Refs.branch(MAIN), null, tree, owner(), new Message("initial commit", ""));
  }

  /** {@return owner and name, or the name alone of a repository without an owner} */
  public synchronized String id() {
    return id;
  }

  /** {@return the user or organization that it belongs to} */
  public synchronized String owner() {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  synchronized void rename(String newId) {
    id = newId;
  }

  /** {@return who may see it} */
  public synchronized Visibility visibility() {
    return visibility;
  }

  /** Sets who may see it. */
  public synchronized void show(Visibility to) {
    visibility = to;
  }

  /** {@return whether reading needs permission} */
  public synchronized Gating gating() {
    return gating;
  }

  /** Sets whether reading needs permission. */
  public synchronized void gate(Gating by) {
    gating = by;
  }

  /** Lets a user read a gated repository. */
  public synchronized void admit(String user) {
    admitted.add(user);
  }

  /** {@return whether a user may read it although it is gated} */
  public synchronized boolean hasAdmitted(String user) {
    return admitted.contains(user);
  }

  /**
   * {@return the commit that a branch, tag or commit id means}
   *
   * @throws RefusedException if there is none
   */
  public synchronized Commit commit(String revision) {
    return refs.find(revision).orElseThrow(() -> noSuchRevision(revision));
  }

  /** {@return all refs by their whole names} */
  public synchronized SortedMap<String, Commit> refs() {
    return refs.all();
  }

  /**
   * Makes a commit on a branch or another ref.
   *
   * @param expectedHead at least the start of the commit that must be the branch's; null for any
   * @throws RefusedException if the branch is missing or elsewhere, or an edit is refused
   */
  public synchronized Commit commit(
      String branch,
      @Nullable String expectedHead,
      String author,
      Message message,
      List<TreeEdit> edits) {
    String ref = Refs.branch(branch);
    Commit head = refs.named(ref).orElseThrow(() -> noSuchRevision(branch));
    if (expectedHead != null && !head.id().startsWith(expectedHead)) {
      throw new RefusedException(
          Reason.PARENT_MOVED, "A commit has happened since. Please refresh and try again.");
    }
    return record(ref, head, head.tree().with(edits), author, message);
  }

  /** Makes a branch or another ref. */
  public synchronized void branch(String name, String startingPoint) {
    setNew(Refs.branch(name), commit(startingPoint));
  }

  /** Makes a ref that has no history, as the Hub's converted files do. */
  public synchronized void branchWithoutHistory(String name) {
    String ref = Refs.branch(name);
    if (refs.named(ref).isEmpty()) {
      record(ref, null, Tree.EMPTY, owner(), new Message("initial commit", ""));
    }
  }

  /** Makes a tag. */
  public synchronized void tag(String name, String revision) {
    setNew(Refs.tag(name), commit(revision));
  }

  /** Deletes a branch. */
  public synchronized void deleteBranch(String name) {
    if (name.equals(MAIN)) {
      throw new RefusedException(Reason.FORBIDDEN, "the branch main cannot be deleted");
    }
    remove(Refs.branch(name), name);
  }

  /** Deletes a tag. */
  public synchronized void deleteTag(String name) {
    remove(Refs.tag(name), name);
  }

  /** Makes the files of a branch its only commit. */
  public synchronized Commit squash(String branch, String author, Message message) {
    String ref = Refs.branch(branch);
    Commit head = refs.named(ref).orElseThrow(() -> noSuchRevision(branch));
    return record(ref, null, head.tree(), author, message);
  }

  /** Takes in an LFS object. */
  public synchronized void addObject(String sha256, Content content) {
    objects.put(sha256, content);
  }

  /** {@return the LFS object of that name, whether a commit holds it or not} */
  public synchronized Optional<Content> object(String sha256) {
    return Optional.ofNullable(objects.get(sha256));
  }

  private Commit record(
      String ref, @Nullable Commit parent, Tree tree, String author, Message message) {
    Commit commit =
        Commit.create(parent, tree, author, FIRST_COMMIT.plusSeconds(commits++), message);
    refs.set(ref, commit);
    return commit;
  }

  private void setNew(String ref, Commit commit) {
    if (refs.named(ref).isPresent()) {
      throw new RefusedException(Reason.CONFLICT, "Reference already exists: " + ref);
    }
    refs.set(ref, commit);
  }

  private void remove(String ref, String name) {
    if (!refs.remove(ref)) {
      throw noSuchRevision(name);
    }
  }

  private static RefusedException noSuchRevision(String revision) {
    return new RefusedException(Reason.REVISION_NOT_FOUND, "Invalid rev id: " + revision);
  }
}
