package io.github.speculativeactions.source;

import io.github.speculativeactions.model.Role;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The names under which logs know the four roles.
 *
 * <p>Besides the usual four: {@code function} is the older name of {@code tool} (OpenAI,
 * ToolBench), {@code developer} the newer one of {@code system} (OpenAI), {@code human} and {@code
 * ai} are LangChain's.
 */
final class RoleNames {

  private static final Map<String, Role> ROLES =
      Map.of(
          "system", Role.SYSTEM,
          "developer", Role.SYSTEM,
          "user", Role.USER,
          "human", Role.USER,
          "assistant", Role.ASSISTANT,
          "ai", Role.ASSISTANT,
          "tool", Role.TOOL,
          "function", Role.TOOL);

  private RoleNames() {}

  /**
   * {@return the role that a value names}
   *
   * @param where the path of the value within its row, for the message of a failure
   */
  static Role read(JsonNode name, String where) {
    Role role = name.isString() ? ROLES.get(name.stringValue()) : null;
    if (role == null) {
      throw BadValue.at(
          where, name, "one of system, user, assistant, tool (or developer, human, ai, function)");
    }
    return role;
  }
}
