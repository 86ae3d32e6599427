package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Content;
import io.github.speculativeactions.hub.testing.store.Repositories;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Uploads;
import java.util.Map;
import java.util.Optional;

/**
 * What the handlers of requests share.
 *
 * @param endpoint the URL of the hub, without a last slash
 * @param contentOrigin the URL of the other server, without a last slash
 * @param downloads the LFS objects, by SHA-256, to which the other server has signed URLs
 */
record Hub(
    String endpoint,
    String contentOrigin,
    HubSettings settings,
    Users users,
    Repositories repositories,
    Uploads uploads,
    Map<String, Content> downloads,
    Signatures signatures) {

  /** {@return the repository, which the sender of the call may access} */
  Repository open(Call call, String id, Access access) {
    Optional<String> user = users.sender(call.request());
    Repository repository = repositories.find(id).orElseThrow(() -> Access.missing(user, id));
    access.check(user, repository, users);
    return repository;
  }

  /** {@return where the content of an LFS object can be read for an hour, without a token} */
  String signedUrl(String sha256, Content content) {
    downloads.put(sha256, content);
    return signatures.sign("GET", contentOrigin, ContentRoutes.OBJECTS + sha256);
  }
}
