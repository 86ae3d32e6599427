package io.github.speculativeactions.source;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads messages in the shape of OpenAI's chat API, as loosely as agents write it.
 *
 * <p>Keys read: {@code role}, {@code content}, {@code name}, {@code tool_calls}, {@code
 * tool_call_id} and SWE-agent's {@code tool_call_ids}; all but the role may be missing, any other
 * key is left alone. Stateless and safe for use by several threads.
 */
public final class ChatMessages {

  private ChatMessages() {}

  /**
   * {@return the messages of a list, as the log holds them}
   *
   * @param where the path of the list within its row, for the message of a failure
   * @throws io.github.speculativeactions.SpeculativeActionsException (INPUT) if it is no such list
   */
  public static List<Message> read(JsonNode list, String where) {
    if (!list.isArray()) {
      throw BadValue.at(where, list, "a list of messages, or such a list as JSON text");
    }
    List<Message> messages = new ArrayList<>(list.size());
    for (JsonNode message : list) {
      messages.add(message(message, where + "[" + messages.size() + "]"));
    }
    return messages;
  }

  /**
   * {@return the message that a row is}
   *
   * @param row an object with the keys of a message among others
   * @throws io.github.speculativeactions.SpeculativeActionsException (INPUT) if it is no message
   */
  public static Message read(ObjectNode row) {
    return messageAt(row, "");
  }

  private static Message message(JsonNode node, String where) {
    if (!node.isObject()) {
      throw BadValue.at(where, node, "an object with role and content");
    }
    return messageAt(node, where + ".");
  }

  /**
   * {@return the message}
   *
   * @param path what to put before a key to have its place within the row
   */
  private static Message messageAt(JsonNode node, String path) {
    Role role = RoleNames.read(node.path("role"), path + "role");
    String content = ChatContent.read(node.path("content"), path + "content");
    List<ToolCall> calls = ChatToolCalls.read(node.path("tool_calls"), path + "tool_calls");
    String name = text(node.path("name"), path + "name");
    List<String> answered = answeredCalls(node, path);
    if (answered.size() <= 1) {
      return new Message(
          role, content, calls, answered.isEmpty() ? null : answered.get(0), name, null);
    }
    // A message can be linked to one call only; the recorded form still names them all.
    Message found = new Message(role, content, calls, String.join(",", answered), name, null);
    return new Message(role, content, calls, answered.get(0), name, null).interpretedFrom(found);
  }

  private static List<String> answeredCalls(JsonNode message, String path) {
    List<String> ids = new ArrayList<>();
    JsonNode several = message.path("tool_call_ids");
    if (several.isArray()) {
      for (JsonNode id : several) {
        addIfPresent(ids, text(id, path + "tool_call_ids[" + ids.size() + "]"));
      }
    } else if (!several.isMissingNode() && !several.isNull()) {
      throw BadValue.at(path + "tool_call_ids", several, "a list of ids or null");
    }
    if (ids.isEmpty()) {
      addIfPresent(ids, text(message.path("tool_call_id"), path + "tool_call_id"));
    }
    return ids;
  }

  private static void addIfPresent(List<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static @Nullable String text(JsonNode node, String where) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw BadValue.at(where, node, "text or null");
    }
    return node.stringValue();
  }
}
