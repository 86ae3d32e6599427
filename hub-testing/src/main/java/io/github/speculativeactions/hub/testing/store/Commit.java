package io.github.speculativeactions.hub.testing.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commit.
 *
 * @param id the name that git gives it, 40 hex digits
 * @param parent the commit before; null for the first one
 */
public record Commit(
    String id,
    @Nullable Commit parent,
    Tree tree,
    String author,
    Instant date,
    String title,
    String description) {

  static Commit create(
      @Nullable Commit parent, Tree tree, String author, Instant date, Message message) {
    String person = author + " <" + author + "@users.noreply.example> " + date.getEpochSecond();
    String object =
        "tree "
            + tree.oid()
            + '\n'
            + (parent == null ? "" : "parent " + parent.id + '\n')
            + "author "
            + person
            + " +0000\n"
            + "committer "
            + person
            + " +0000\n\n"
            + message.title()
            + '\n'
            + (message.description().isEmpty() ? "" : '\n' + message.description() + '\n');
    String id = Hashes.git("commit", object.getBytes(StandardCharsets.UTF_8));
    return new Commit(id, parent, tree, author, date, message.title(), message.description());
  }

  /** What a commit says of itself. */
  public record Message(String title, String description) {}
}
