package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.ToolsJson;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes records as JSON objects, their columns in order, absent values left out.
 *
 * <p>Messages have the layout that OpenAI's chat API gave and chat templates expect, with call
 * arguments as text.
 */
final class RecordJson {

  private RecordJson() {}

  static void writeRecord(JsonGenerator json, RecordSchema schema, DatasetRecord record) {
    json.writeStartObject();
    for (Column column : schema.columns()) {
      Object value = column.value().apply(record);
      if (value != null) {
        json.writeName(column.name());
        writeValue(json, column, value);
      }
    }
    json.writeEndObject();
  }

  static void writeValue(JsonGenerator json, Column column, Object value) {
    switch (column.type()) {
      case MESSAGES -> writeMessages(json, (List<?>) value);
      case TOOLS -> json.writeString(ToolsJson.write((List<?>) value));
      case TEXT -> json.writeString((String) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case INTEGER -> json.writeNumber((Integer) value);
      case NUMBER -> json.writeNumber((Double) value);
    }
  }

  private static void writeMessages(JsonGenerator json, List<?> messages) {
    json.writeStartArray();
    for (Object message : messages) {
      writeMessage(json, (Message) message);
    }
    json.writeEndArray();
  }

  private static void writeMessage(JsonGenerator json, Message message) {
    json.writeStartObject();
    json.writeStringProperty("role", message.role().label());
    json.writeStringProperty("content", message.content());
    if (!message.toolCalls().isEmpty()) {
      json.writeName("tool_calls");
      json.writeStartArray();
      message.toolCalls().forEach(call -> writeToolCall(json, call));
      json.writeEndArray();
    }
    writeOptional(json, "tool_call_id", message.toolCallId());
    writeOptional(json, "name", message.name());
    json.writeEndObject();
  }

  private static void writeToolCall(JsonGenerator json, ToolCall call) {
    json.writeStartObject();
    writeOptional(json, "id", call.id());
    json.writeStringProperty("type", "function");
    json.writeName("function");
    json.writeStartObject();
    json.writeStringProperty("name", call.name());
    json.writeStringProperty("arguments", call.arguments());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeOptional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
