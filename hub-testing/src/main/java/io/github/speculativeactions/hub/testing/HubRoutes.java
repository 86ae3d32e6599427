package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a request to the hub. */
final class HubRoutes implements Handler {

  /**
   * A dataset's name has one part or two; what follows it decides, so that no dataset can be called
   * {@code tree}.
   */
  private static final String ID = "(?<id>[^/]+?(?:/[^/]+?)??)";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "/api/datasets/"
                  + ID
                  + "(?:/(?<verb>revision|tree|paths-info|refs|commits|auth-check|branch|tag"
                  + "|settings|preupload|commit|super-squash)(?:/(?<rest>.*))?)?"),
          Pattern.compile("/datasets/" + ID + "/(?<verb>resolve|raw)/(?<rest>.+)"),
          Pattern.compile(
              "/api/(?<verb>resolve-cache)/datasets/" + ID + "/(?<rest>[0-9a-f]{40}/.+)"),
          Pattern.compile(
              "/datasets/" + ID + "\\.git/info/lfs/objects/(?<verb>batch|verify)(?<rest>)"));

  private record Route(Access access, DatasetHandler handler) {}

  private final Hub hub;
  private final Map<String, Handler> fixed = new HashMap<>();
  private final Map<String, Route> ofDatasets = new HashMap<>();

  HubRoutes(Hub hub) {
    this.hub = hub;
    AccountApi account = new AccountApi(hub);
    fixed.put("GET /api/whoami-v2", account::whoAmI);
    fixed.put("POST /api/repos/create", account::create);
    fixed.put("DELETE /api/repos/delete", account::delete);
    fixed.put("POST /api/repos/move", account::move);
    fixed.put("POST /api/validate-yaml", CardApi::validate);
    addReading();
    addWriting();
  }

  private void addReading() {
    ReadApi read = new ReadApi(hub);
    add("GET ", Access.SEE, read::info);
    add("GET revision", Access.SEE, read::info);
    add("GET tree", Access.SEE, read::tree);
    add("POST paths-info", Access.SEE, read::pathsInfo);
    add("GET refs", Access.SEE, read::refs);
    add("GET commits", Access.SEE, read::commits);
    add("GET auth-check", Access.READ, read::authCheck);
    ResolveApi resolve = new ResolveApi(hub);
    for (String method : List.of("GET ", "HEAD ")) {
      add(method + "resolve", Access.READ, resolve::resolve);
      add(method + "raw", Access.READ, resolve::raw);
      add(method + "resolve-cache", Access.READ, resolve::cached);
    }
  }

  private void addWriting() {
    WriteApi write = new WriteApi(hub);
    add("POST branch", Access.WRITE, write::createBranch);
    add("DELETE branch", Access.WRITE, write::deleteBranch);
    add("POST tag", Access.WRITE, write::createTag);
    add("DELETE tag", Access.WRITE, write::deleteTag);
    add("PUT settings", Access.WRITE, write::settings);
    add("POST commit", Access.WRITE, write::commit);
    add("POST super-squash", Access.WRITE, write::squash);
    LfsApi lfs = new LfsApi(hub);
    add("POST preupload", Access.WRITE, lfs::preupload);
    add("POST batch", Access.READ, lfs::batch);
    add("POST verify", Access.WRITE, lfs::verify);
    fixed.put("POST " + LfsApi.COMPLETION, lfs::complete);
  }

  private void add(String methodAndVerb, Access access, DatasetHandler handler) {
    ofDatasets.put(methodAndVerb, new Route(access, handler));
  }

  @Override
  public Answer answer(Call call) throws IOException {
    ReceivedRequest request = call.request();
    Handler handler = fixed.get(request.method() + ' ' + request.path());
    if (handler != null) {
      return handler.answer(call);
    }
    for (Pattern pattern : PATTERNS) {
      Matcher parts = pattern.matcher(request.path());
      if (parts.matches()) {
        return ofDataset(call, parts);
      }
    }
    throw nothingHere(request);
  }

  private Answer ofDataset(Call call, Matcher parts) throws IOException {
    ReceivedRequest request = call.request();
    String id = Percent.decode(parts.group("id"));
    Optional<String> newId = hub.repositories().movedFrom(id);
    if (newId.isPresent()) {
      StringBuilder location = new StringBuilder(request.target());
      location.replace(parts.start("id"), parts.end("id"), newId.get());
      return Answer.redirect(307, location.toString());
    }
    String verb = parts.group("verb");
    Route route = ofDatasets.get(request.method() + ' ' + (verb == null ? "" : verb));
    if (route == null) {
      throw nothingHere(request);
    }
    Repository repository = hub.open(call, id, route.access());
    String rest = parts.group("rest");
    return route.handler().answer(call, repository, rest == null ? "" : rest);
  }

  private static RefusedException nothingHere(ReceivedRequest request) {
    return new RefusedException(
        Reason.NOT_FOUND, "nothing answers " + request.method() + ' ' + request.path());
  }
}
