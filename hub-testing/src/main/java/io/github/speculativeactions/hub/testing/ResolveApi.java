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
    return ofFile(
        repository, rest, (commit, path, file) -> resolved(call, repository, commit, path, file));
  }

  /** What {@link #resolve} redirects to for files that git holds. */
  Answer cached(Call call, Repository repository, String rest) {
    return ofFile(
        repository,
        rest,
        (commit, path, file) ->
            ByteRange.answer(call.request(), file.content()).with("ETag", quoted(file.etag())));
  }

  /** What git holds, which of an LFS object is the pointer. */
  Answer raw(Call call, Repository repository, String rest) {
    return ofFile(
        repository,
        rest,
        (commit, path, file) ->
            ByteRange.answer(call.request(), file.inGit()).with("ETag", quoted(file.oid())));
  }

  private interface FileHandler {
    Answer answer(Commit commit, String path, FileEntry file);
  }

  /** Every answer names the commit, even the one that there is no such file in it. */
  private static Answer ofFile(Repository repository, String rest, FileHandler handler) {
    RevisionPath place = RevisionPath.parse(rest);
    Commit commit = repository.commit(place.revision());
    FileEntry file = commit.tree().files().get(place.path());
    Answer answer =
        file == null
            ? Errors.answer(
                new RefusedException(Reason.ENTRY_NOT_FOUND, "Entry not found: " + place.path()))
            : handler.answer(commit, place.path(), file);
    return answer.with("X-Repo-Commit", commit.id());
  }

  private Answer resolved(
      Call call, Repository repository, Commit commit, String path, FileEntry file) {
    String etag = quoted(file.etag());
    Answer answer;
    if (call.request().header("If-None-Match").filter(etag::equals).isPresent()) {
      answer = Answer.empty(304).with("ETag", etag);
    } else if (hub.settings().fileAnswers() == FileAnswers.DIRECT) {
      answer = ByteRange.answer(call.request(), file.content()).with("ETag", etag);
    } else if (file.sha256() != null) {
      answer = Answer.redirect(302, hub.signedUrl(file.sha256(), file.content()));
    } else {
      answer =
          Answer.redirect(
              307,
              "/api/resolve-cache/datasets/"
                  + repository.id()
                  + '/'
                  + commit.id()
                  + '/'
                  + Percent.encodePath(path)
                  + "?etag="
                  + Percent.encode(etag));
    }
    return answer
        .with("X-Linked-Size", Long.toString(file.content().size()))
        .with("X-Linked-ETag", etag);
  }

  private static String quoted(String etag) {
    return '"' + etag + '"';
  }
}
