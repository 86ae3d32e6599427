package io.github.speculativeactions.classify;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares a classifier with a file of messages and their labels: JSON lines, gzipped when the name
 * ends in {@code .gz}, with the keys content, tool_calls and label.
 */
final class LabelledMessages {

  private static final int SHOWN = 20;

  /**
   * What came of it.
   *
   * @param lines how many lines were compared
   * @param differences how many of them differ
   * @param shown the first few that do, in words
   */
  record Comparison(int lines, int differences, List<String> shown) {}

  private LabelledMessages() {}

  static Comparison compare(Path file, ActionClassifier classifier) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int lines = 0;
    int differences = 0;
    List<String> shown = new ArrayList<>();
    try (BufferedReader reader = open(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        JsonNode labelled = json.readTree(line);
        Classification answer = classifier.classify(step(labelled));
        if (!answer.actionType().label().equals(labelled.get("label").stringValue())) {
          differences++;
          if (shown.size() < SHOWN) {
            shown.add("line " + lines + ": " + answer + " for " + line);
          }
        }
      }
    }
    return new Comparison(lines, differences, shown);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(bytes, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  private static Step step(JsonNode labelled) {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : labelled.get("tool_calls")) {
      JsonNode id = call.get("id");
      JsonNode function = call.get("function");
      calls.add(
          new ToolCall(
              id == null ? null : id.stringValue(),
              function.get("name").stringValue(),
              function.get("arguments").stringValue()));
    }
    String content = labelled.get("content").stringValue();
    return Step.of(List.of(), new Message(Role.ASSISTANT, content, calls, null, null, null));
  }
}
