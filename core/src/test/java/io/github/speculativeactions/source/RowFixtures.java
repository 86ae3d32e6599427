package io.github.speculativeactions.source;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads rows for tests, and writes messages in the form the golden files have. */
final class RowFixtures {

  private RowFixtures() {}

  /** {@return the rows of a fixture that lies beside the tests} */
  static List<TestRow> resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RowFixtures.class.getResourceAsStream(name), name)) {
      return rows(name, lines(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the rows of a file: JSON Lines, or one JSON list when so named} */
  static List<TestRow> file(Path path) {
    String name = path.getFileName().toString();
    if (!name.endsWith(".json")) {
      return rows(name, documents(path));
    }
    List<JsonNode> documents = new ArrayList<>();
    TestRow.JSON.readTree(path).forEach(documents::add);
    return rows(name, documents);
  }

  /** {@return the documents of a JSON Lines file, which may be gzipped} */
  static List<JsonNode> documents(Path path) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path));
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return lines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> lines(InputStream in) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isBlank()) {
        documents.add(TestRow.JSON.readTree(line));
      }
    }
    return documents;
  }

  private static List<TestRow> rows(String name, List<JsonNode> documents) {
    List<TestRow> rows = new ArrayList<>();
    for (JsonNode document : documents) {
      rows.add(new TestRow(Position.ofRow(name, rows.size() + 1), document));
    }
    return rows;
  }

  /** {@return messages as the log held them, in the unified form of the golden files} */
  static ArrayNode unified(List<Message> messages) {
    ArrayNode list = TestRow.JSON.createArrayNode();
    for (Message message : messages) {
      list.add(unified(message.asRecorded()));
    }
    return list;
  }

  private static ObjectNode unified(Message message) {
    ObjectNode node = TestRow.JSON.createObjectNode();
    node.put("role", message.role().label()).put("content", message.content());
    if (!message.toolCalls().isEmpty()) {
      ArrayNode calls = node.putArray("tool_calls");
      for (ToolCall call : message.toolCalls()) {
        ObjectNode unified = calls.addObject();
        if (call.id() != null) {
          unified.put("id", call.id());
        }
        unified.put("type", "function");
        unified.putObject("function").put("name", call.name()).put("arguments", call.arguments());
      }
    }
    if (message.toolCallId() != null) {
      node.put("tool_call_id", message.toolCallId());
    }
    return node;
  }
}
