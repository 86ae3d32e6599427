package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Users by token, and organizations with their members. Safe for use by several threads. */
final class Users {

  private static final String BEARER = "Bearer ";

  private final Map<String, String> byToken = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

  void add(String user, String token) {
    byToken.put(token, user);
  }

  void addOrganization(String name, Set<String> users) {
    members.put(name, Set.copyOf(users));
  }

  /**
   * {@return who sent the request; empty without a token}
   *
   * @throws RefusedException if the token is nobody's
   */
  Optional<String> sender(ReceivedRequest request) {
    return request.header("Authorization").map(this::holder);
  }

  /** {@return whether the user may write to what belongs to the owner} */
  boolean mayWrite(String user, String owner) {
    return user.equals(owner) || members.getOrDefault(owner, Set.of()).contains(user);
  }

  /** {@return the organizations of a user, by name} */
  List<String> organizations(String user) {
    return members.entrySet().stream()
        .filter(organization -> organization.getValue().contains(user))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private String holder(String authorization) {
    String user =
        authorization.startsWith(BEARER)
            ? byToken.get(authorization.substring(BEARER.length()))
            : null;
    if (user == null) {
      throw new RefusedException(
          Reason.INVALID_CREDENTIALS, "Invalid credentials in Authorization header");
    }
    return user;
  }
}
