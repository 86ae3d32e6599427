package io.github.speculativeactions.source;

import tools.jackson.databind.JsonNode;

/**
 * Reads what a chat message says: text, a list of parts, or nothing.
 *
 * <p>Parts are put together without anything between them, as chat templates do, so that no
 * character appears that the log does not hold. A part that is not text leaves a mark such as
 * {@code [image]} in its place.
 */
final class ChatContent {

  private ChatContent() {}

  /** {@return the text of a {@code content} value, empty if it is null or missing} */
  static String read(JsonNode content, String where) {
    if (content.isString()) {
      return content.stringValue();
    }
    if (content.isNull() || content.isMissingNode()) {
      return "";
    }
    if (!content.isArray()) {
      throw BadValue.at(where, content, "text, a list of parts or null");
    }
    if (content.size() == 1) {
      return part(content.get(0), where + "[0]");
    }
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (JsonNode part : content) {
      text.append(part(part, where + "[" + number++ + "]"));
    }
    return text.toString();
  }

  private static String part(JsonNode part, String where) {
    if (part.isString()) {
      return part.stringValue();
    }
    JsonNode text = part.path("text");
    if (text.isString()) {
      return text.stringValue();
    }
    JsonNode type = part.path("type");
    if (!type.isString() || type.stringValue().equals("text")) {
      throw BadValue.at(where, part, "a part such as {\"type\":\"text\",\"text\":\"…\"}");
    }
    return "[" + type.stringValue() + "]";
  }
}
