package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.ConflictException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import io.github.speculativeactions.io.hf.http.HubDocument;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubUrl;
import io.github.speculativeactions.io.hf.http.RequestBody;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the Hub to change one dataset, on its main branch.
 *
 * <p>Every method throws a {@link HubException} if the hub refuses, does not answer, or answers
 * what cannot be. Immutable and safe for use by several threads.
 */
public final class DatasetWriteApi {

  /** The branch that is written to. */
  public static final String BRANCH = "main";

  /** The most files that may be announced at once. */
  public static final int MOST_FILES = 100;

  private final HubHttp http;
  private final HubOptions options;
  private final RepositoryId repository;

  /**
   * Knows where to ask; asks nothing yet.
   *
   * @param options those of {@code http}
   */
  public DatasetWriteApi(HubHttp http, HubOptions options, RepositoryId repository) {
    this.http = http;
    this.options = options;
    this.repository = repository;
  }

  /**
   * Makes the repository. If the hub says that it exists, or is just being made or deleted, this
   * does nothing: look whether it is there.
   */
  public void create(Visibility visibility) {
    ObjectNode body =
        object()
            .put("type", "dataset")
            .put("name", repository.name())
            .put("organization", repository.namespace())
            .put("visibility", visibility.name().toLowerCase(Locale.ROOT));
    try {
      // Made twice, it exists the second time.
      http.read(writing(url("/api/repos/create"), RequestBody.ofJson(body)).repeatable().build());
    } catch (ConflictException e) {
      return;
    }
  }

  /**
   * Checks a card as the Hub will when it is committed; a hub that cannot check it is content.
   *
   * @throws HubException (CONFIGURATION) if its metadata is wrong
   */
  public void validateCard(String card) {
    ObjectNode body = object().put("content", card).put("repoType", "dataset");
    try {
      http.read(
          HubRequest.post(url("/api/validate-yaml"), RequestBody.ofJson(body))
              .repeatable()
              .build());
    } catch (HubException e) {
      if (e.status().orElse(0) != 404) {
        throw e;
      }
    }
  }

  /**
   * {@return how the hub wants to get each file, by path}
   *
   * @param files at most {@value #MOST_FILES}
   */
  public Map<String, StoredAs> announce(List<NewFile> files) {
    ObjectNode body = object();
    ArrayNode list = body.putArray("files");
    for (NewFile file : files) {
      list.addObject()
          .put("path", file.path())
          .put("size", file.size())
          .put("sample", file.sample());
    }
    HubDocument answer =
        http.read(writing(api("/preupload/"), RequestBody.ofJson(body)).repeatable().build());
    Map<String, StoredAs> wanted = new HashMap<>();
    for (JsonNode file : answer.json().path("files")) {
      wanted.put(file.path("path").asString(""), storedAs(file));
    }
    for (NewFile file : files) {
      if (!wanted.containsKey(file.path())) {
        throw answer.head().unfit("says nothing of the file '" + file.path() + "'");
      }
      if (file.size() == 0) {
        // Storage takes no empty files.
        wanted.replace(file.path(), StoredAs.LARGE, StoredAs.REGULAR);
      }
    }
    return wanted;
  }

  private static StoredAs storedAs(JsonNode file) {
    if (file.path("shouldIgnore").asBoolean(false)) {
      return StoredAs.IGNORED;
    }
    return file.path("uploadMode").asString("").equals("lfs") ? StoredAs.LARGE : StoredAs.REGULAR;
  }

  /**
   * {@return the new commit's name} It is never sent twice: if the answer is lost, look whether the
   * branch moved.
   *
   * @throws io.github.speculativeactions.io.hf.PreconditionFailedException if the branch is no
   *     longer at the request's parent
   * @throws ConflictException if another commit is being made
   */
  public String commit(CommitRequest request) {
    HubDocument answer = http.read(writing(api("/commit/"), request.body()).build());
    JsonNode commit = answer.json().path("commitOid");
    if (!commit.isString()) {
      throw answer.head().unfit("names no commit");
    }
    return commit.stringValue();
  }

  private HubRequest.Builder writing(HubUrl url, RequestBody body) {
    return HubRequest.post(url, body).timeout(options.writeTimeout());
  }

  private HubUrl api(String route) {
    return url("/api/datasets/" + repository + route + BRANCH);
  }

  private HubUrl url(String path) {
    return http.urls().ours(URI.create(options.endpoint() + path));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
