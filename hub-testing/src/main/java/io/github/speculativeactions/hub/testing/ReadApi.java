package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Commit;
import io.github.speculativeactions.hub.testing.store.FileEntry;
import io.github.speculativeactions.hub.testing.store.Gating;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import io.github.speculativeactions.hub.testing.store.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a dataset is and what files it has. */
final class ReadApi {

  private static final int MOST_PATHS = 1_000;

  /** The lists of refs by the kind of ref that each holds, in the Hub's order. */
  private static final Map<String, String> REF_LISTS =
      new TreeMap<>(
          Map.of(
              "branches", "refs/heads/",
              "converts", "refs/convert/",
              "pullRequests", "refs/pr/",
              "tags", "refs/tags/"));

  private final Hub hub;
  private final Pages pages;

  ReadApi(Hub hub) {
    this.hub = hub;
    this.pages = new Pages(hub);
  }

  Answer info(Call call, Repository repository, String rest) {
    Commit commit = repository.commit(rest.isEmpty() ? Repository.MAIN : Percent.decode(rest));
    List<Commit> history = Listing.ancestors(commit);
    ObjectNode json =
        Json.object()
            .put("_id", Integer.toHexString(repository.id().hashCode()))
            .put("id", repository.id())
            .put("author", repository.owner())
            .put("sha", commit.id())
            .put("lastModified", Listing.date(commit))
            .put("createdAt", Listing.date(history.get(history.size() - 1)))
            .put("private", repository.visibility() == Visibility.PRIVATE)
            .put("disabled", false)
            .put("downloads", 0)
            .put("likes", 0);
    if (repository.gating() == Gating.NONE) {
      json.put("gated", false);
    } else {
      json.put("gated", repository.gating().name().toLowerCase(Locale.ROOT));
    }
    json.putArray("tags");
    boolean withSizes = call.query().isTrue("blobs");
    ArrayNode siblings = json.putArray("siblings");
    commit.tree().files().forEach((path, file) -> siblings.add(sibling(path, file, withSizes)));
    return Answer.json(200, json);
  }

  private static ObjectNode sibling(String path, FileEntry file, boolean withSizes) {
    ObjectNode json = Json.object().put("rfilename", path);
    if (withSizes) {
      json.put("size", file.content().size()).put("blobId", file.oid());
      if (file.sha256() != null) {
        json.putObject("lfs")
            .put("sha256", file.sha256())
            .put("size", file.content().size())
            .put("pointerSize", file.inGit().size());
      }
    }
    return json;
  }

  Answer tree(Call call, Repository repository, String rest) {
    RevisionPath place = RevisionPath.parse(rest);
    Listing listing = new Listing(repository.commit(place.revision()));
    if (!listing.hasFolder(place.path())) {
      throw new RefusedException(
          Reason.ENTRY_NOT_FOUND, place.path() + " does not exist on \"" + place.revision() + '"');
    }
    Parameters query = call.query();
    List<String> paths = listing.below(place.path(), query.isTrue("recursive"));
    return pages.page(call, paths, toJson(listing, query.isTrue("expand")));
  }

  Answer pathsInfo(Call call, Repository repository, String rest) throws IOException {
    Listing listing = new Listing(repository.commit(Percent.decode(rest)));
    List<String> paths = new ArrayList<>();
    boolean expand;
    if (call.request().header("Content-Type").orElse("").startsWith("application/json")) {
      JsonNode body = call.json();
      body.path("paths").forEach(path -> paths.add(path.asString()));
      expand = body.path("expand").asBoolean(false);
    } else {
      String form = new String(call.body().readAllBytes(), StandardCharsets.UTF_8);
      paths.addAll(Parameters.parse(form).all("paths"));
      expand = Parameters.parse(form).isTrue("expand");
    }
    if (paths.size() > MOST_PATHS) {
      throw new RefusedException(Reason.TOO_LARGE, "at most " + MOST_PATHS + " paths at once");
    }
    ArrayNode entries = Json.array();
    listing.existing(paths).forEach(path -> entries.add(toJson(listing, expand).apply(path)));
    return Answer.json(200, entries);
  }

  Answer refs(Call call, Repository repository, String rest) {
    SortedMap<String, Commit> refs = repository.refs();
    ObjectNode json = Json.object();
    REF_LISTS.forEach(
        (list, prefix) -> {
          ArrayNode named = json.putArray(list);
          refs.forEach(
              (ref, commit) -> {
                if (ref.startsWith(prefix)) {
                  named
                      .addObject()
                      .put("name", ref.substring(prefix.length()))
                      .put("ref", ref)
                      .put("targetCommit", commit.id());
                }
              });
        });
    return Answer.json(200, json);
  }

  Answer commits(Call call, Repository repository, String rest) {
    Commit head = repository.commit(Percent.decode(rest));
    return pages.page(call, Listing.ancestors(head), ReadApi::commit);
  }

  Answer authCheck(Call call, Repository repository, String rest) {
    if (rest.equals("write")) {
      Access.WRITE.check(hub.users().sender(call.request()), repository, hub.users());
    }
    return Answer.json(200, Json.object());
  }

  private static JsonNode commit(Commit commit) {
    ObjectNode json =
        Json.object()
            .put("id", commit.id())
            .put("title", commit.title())
            .put("message", commit.description())
            .put("date", Listing.date(commit));
    json.putArray("authors").addObject().put("user", commit.author());
    return json;
  }

  private static Function<String, JsonNode> toJson(Listing listing, boolean expanded) {
    return expanded ? listing::expanded : listing::brief;
  }
}
