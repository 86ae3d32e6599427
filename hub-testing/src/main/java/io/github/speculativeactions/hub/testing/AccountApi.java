package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import io.github.speculativeactions.hub.testing.store.Repository;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who someone is, and the repositories one has. */
final class AccountApi {

  private final Hub hub;

  AccountApi(Hub hub) {
    this.hub = hub;
  }

  Answer whoAmI(Call call) {
    String user = user(call);
    ObjectNode json = Json.object().put("type", "user").put("id", user).put("name", user);
    ArrayNode organizations = json.putArray("orgs");
    for (String name : hub.users().organizations(user)) {
      organizations.addObject().put("type", "org").put("name", name).put("roleInOrg", "write");
    }
    json.putObject("auth")
        .put("type", "access_token")
        .putObject("accessToken")
        .put("displayName", "test")
        .put("role", "write");
    return Answer.json(200, json);
  }

  Answer create(Call call) throws IOException {
    JsonNode body = call.json();
    String id = named(call, body);
    Repository repository;
    try {
      repository = hub.repositories().create(id);
    } catch (RefusedException e) {
      return conflict(e, id);
    }
    WriteApi.visibility(body).ifPresent(repository::show);
    return Answer.json(200, place(id).put("id", Integer.toHexString(id.hashCode())));
  }

  /** The clients read the place of the repository that is there from the error. */
  private Answer conflict(RefusedException refused, String id) {
    ObjectNode json = place(id).put("error", String.valueOf(refused.getMessage()));
    return Errors.answer(refused).with(Body.of(Json.bytes(json)));
  }

  Answer delete(Call call) throws IOException {
    String id = named(call, call.json());
    hub.repositories().delete(hub.open(call, id, Access.WRITE));
    return Answer.text(200, "OK");
  }

  Answer move(Call call) throws IOException {
    JsonNode body = call.json();
    Repository repository = hub.open(call, Json.required(body, "fromRepo"), Access.WRITE);
    String to = Json.required(body, "toRepo");
    checkOwner(user(call), to.substring(0, Math.max(0, to.indexOf('/'))));
    hub.repositories().rename(repository, to);
    return Answer.text(200, "OK");
  }

  private ObjectNode place(String id) {
    return Json.object().put("url", hub.endpoint() + "/datasets/" + id).put("name", id);
  }

  private String named(Call call, JsonNode body) {
    if (!Json.text(body, "type").filter("dataset"::equals).isPresent()) {
      throw new RefusedException(Reason.BAD_REQUEST, "this hub has datasets only");
    }
    String user = user(call);
    String name = Json.required(body, "name");
    // Old clients put the owner into the name.
    String id =
        name.contains("/") ? name : Json.text(body, "organization").orElse(user) + '/' + name;
    checkOwner(user, id.substring(0, id.indexOf('/')));
    return id;
  }

  private void checkOwner(String user, String owner) {
    if (!hub.users().mayWrite(user, owner)) {
      throw new RefusedException(
          Reason.FORBIDDEN, "You don't have the rights to create a dataset for " + owner);
    }
  }

  private String user(Call call) {
    return hub.users()
        .sender(call.request())
        .orElseThrow(
            () ->
                new RefusedException(Reason.INVALID_CREDENTIALS, "Invalid username or password."));
  }
}
