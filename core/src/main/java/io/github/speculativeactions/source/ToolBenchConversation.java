package io.github.speculativeactions.source;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads the messages of a conversation in either layout: a list of {@code {from, value}}, as the
 * original JSON has it, or one object with the lists {@code from} and {@code value}, as the Hub's
 * Parquet files have it.
 */
final class ToolBenchConversation {

  private ToolBenchConversation() {}

  /**
   * {@return the messages, as the log holds them}
   *
   * @param where the path of the conversation within its row, for the message of a failure
   */
  static List<Message> read(JsonNode conversation, String where) {
    if (conversation.isArray()) {
      return ofTurns(conversation, where);
    }
    if (conversation.isObject()) {
      return ofLists(conversation, where);
    }
    throw BadValue.at(
        where, conversation, "a list of {from, value} or an object with the lists from and value");
  }

  private static List<Message> ofTurns(JsonNode turns, String where) {
    List<Message> messages = new ArrayList<>(turns.size());
    for (JsonNode turn : turns) {
      String place = where + "[" + messages.size() + "]";
      if (!turn.isObject()) {
        throw BadValue.at(place, turn, "an object with from and value");
      }
      messages.add(
          message(turn.path("from"), place + ".from", turn.path("value"), place + ".value"));
    }
    return messages;
  }

  private static List<Message> ofLists(JsonNode lists, String where) {
    JsonNode roles = list(lists, "from", where);
    JsonNode texts = list(lists, "value", where);
    if (roles.size() != texts.size()) {
      throw BadValue.at(
          where + ".value",
          texts,
          "as many entries as %s.from has: %s, not %s"
              .formatted(where, roles.size(), texts.size()));
    }
    List<Message> messages = new ArrayList<>(roles.size());
    for (int i = 0; i < roles.size(); i++) {
      String index = "[" + i + "]";
      messages.add(
          message(roles.get(i), where + ".from" + index, texts.get(i), where + ".value" + index));
    }
    return messages;
  }

  private static JsonNode list(JsonNode lists, String name, String where) {
    JsonNode list = lists.path(name);
    if (!list.isArray()) {
      throw BadValue.at(where + "." + name, list, "a list");
    }
    return list;
  }

  private static Message message(JsonNode from, String fromPlace, JsonNode value, String place) {
    Role role = RoleNames.read(from, fromPlace);
    if (!value.isString() && !value.isNull() && !value.isMissingNode()) {
      throw BadValue.at(place, value, "text or null");
    }
    String text = value.isString() ? value.stringValue() : "";
    return new Message(role, text, List.of(), null, null, null);
  }
}
