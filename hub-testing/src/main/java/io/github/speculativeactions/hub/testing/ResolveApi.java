package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.HubSettings.FileAnswers;
import io.github.speculativeactions.hub.testing.store.Commit;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;

/** Files of a revision, in the three shapes that the Hub answers in. */
final class ResolveApi {

  private final Hub hub;

  ResolveApi(Hub hub) {
    this.hub = hub;
  }

  Answer resolve(Call call, Repository repository, String rest) {
    RevisionPath place = RevisionPath.parse(rest);
    Commit commit = repository.commit(place.revision());
    FileEntry file = commit.tree().files().get(place.path());
    if (file == null) {
      return missing(place.path()).with("X-Repo-Commit", commit.id());
    }
    String etag = '"' + file.etag() + '"';
    Answer answer;
    if (call.request().header("If-None-Match").filter(etag::equals).isPresent()) {
      answer = Answer.empty(304).with("ETag", etag);
    } else if (hub.settings().fileAnswers() == FileAnswers.DIRECT) {
      answer = ByteRange.answer(call.request(), file.content()).with("ETag", etag);
    } else {
      answer = file.sha256() == null ? toCache(repository, commit, place.path(), etag) : Answer.redirect(302, hub.signedUrl(file.sha256(), file.content()));
    }
    return answer
        .with("X-Repo-Commit", commit.id())
        .with("X-Linked-Size", Long.toString(file.content().size()))
        .with("X-Linked-ETag", etag);
  }

  /** What {@link #resolve} redirects to for files that git holds. */
  Answer cached(Call call, Repository repository, String rest) {
    RevisionPath place = RevisionPath.parse(rest);
    Commit commit = repository.commit(place.revision());
    FileEntry file = commit.tree().files().get(place.path());
    if (file == null) {
      return missing(place.path()).with("X-Repo-Commit", commit.id());
    }
    return ByteRange.answer(call.request(), file.content())
        .with("ETag", '"' + file.etag() + '"')
        .with("X-Repo-Commit", commit.id());
  }

  private static Answer toCache(Repository repository, Commit commit, String path, String etag) {
    return Answer.redirect(
        307,
        "/api/resolve-cache/datasets/" + repository.id() + '/' + commit.id() + '/'
            + Percent.encodePath(path) + "?etag=" + Percent.encode(etag));
  }

  private static Answer missing(String path) {
    return Errors.answer(
        new RefusedException(Reason.ENTRY_NOT_FOUND, "Entry not found: " + path));
  }
}
