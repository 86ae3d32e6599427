package io.github.speculativeactions.examples.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.source.ChatMessages;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of labelled steps, one JSON object a line: {@code trace}, {@code step}, {@code content},
 * {@code tool_calls}, {@code human_category}, {@code allowed} and perhaps {@code question}.
 *
 * <p>The rows of a trace stand in order. Before a step come the question and the trace's rows of a
 * lower {@code step}; rows of the same number are other answers to the same, no two of them alike.
 */
public final class LabelFile {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final String EXPECTED =
      "expected labelled steps, one a line, such as {\"trace\": \"a\", \"step\": 0,"
          + " \"content\": \"…\", \"tool_calls\": null, \"human_category\": \"…\","
          + " \"allowed\": [\"file_read\"]}";

  /** One row as it is history to those after it. */
  private record Earlier(int number, Message action) {}

  private final Map<String, List<Earlier>> earlierByTrace = new HashMap<>();

  private LabelFile() {}

  /**
   * {@return the steps of a file, in its order}
   *
   * @throws SpeculativeActionsException (INPUT) if a line is no labelled step, or there is none,
   *     with its place
   */
  public static List<LabelledStep> read(StoredFile file) throws IOException {
    LabelFile rows = new LabelFile();
    List<LabelledStep> steps = new ArrayList<>();
    List<String> lines = lines(file);
    if (lines.isEmpty()) {
      throw SpeculativeActionsException.input("the file is empty; " + EXPECTED)
          .at(Position.ofFile(file.location()));
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        steps.add(rows.next(MAPPER.readTree(lines.get(i))));
      } catch (SpeculativeActionsException e) {
        throw e.at(Position.ofRow(file.location(), i + 1L));
      } catch (JacksonException e) {
        throw SpeculativeActionsException.input("the line is not JSON; " + EXPECTED, e)
            .at(Position.ofRow(file.location(), i + 1L));
      }
    }
    return steps;
  }

  private static List<String> lines(StoredFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      // Unlike a reader or a String, it fails where the bytes are no UTF-8.
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.readAllBytes()))
          .toString()
          .lines()
          .toList();
    }
  }

  private LabelledStep next(JsonNode row) {
    Message action = action(row);
    int number = row.path("step").asInt(0);
    List<Earlier> earlier =
        earlierByTrace.computeIfAbsent(text(row, "trace"), name -> new ArrayList<>());
    requireOrder(earlier, number, action);
    List<Message> history = new ArrayList<>();
    if (row.path("question").isString()) {
      history.add(Message.user(row.path("question").stringValue()));
    }
    earlier.stream().filter(e -> e.number < number).map(Earlier::action).forEach(history::add);
    earlier.add(new Earlier(number, action));
    return new LabelledStep(Step.of(history, action), text(row, "human_category"), allowed(row));
  }

  private static void requireOrder(List<Earlier> earlier, int number, Message action) {
    if (!earlier.isEmpty() && number < earlier.get(earlier.size() - 1).number) {
      throw SpeculativeActionsException.input(
          "step %s stands behind step %s of its trace; put the lines of a trace in the order of their"
                  .formatted(number, earlier.get(earlier.size() - 1).number)
              + " steps");
    }
    if (earlier.contains(new Earlier(number, action))) {
      throw SpeculativeActionsException.input(
          "step %s of its trace stands here a second time with the same answer; leave one out"
              .formatted(number));
    }
  }

  private static Message action(JsonNode row) {
    ObjectNode action = MAPPER.createObjectNode().put("role", "assistant");
    action.set("content", row.path("content"));
    action.set("tool_calls", row.path("tool_calls"));
    return ChatMessages.read(action);
  }

  private static Set<ActionType> allowed(JsonNode row) {
    Set<ActionType> types = new HashSet<>();
    for (JsonNode label : row.path("allowed")) {
      types.add(
          ActionType.byLabel(label.asString(""))
              .orElseThrow(
                  () ->
                      SpeculativeActionsException.input(
                          "'allowed' names %s, which is no action type".formatted(label))));
    }
    if (types.isEmpty()) {
      throw SpeculativeActionsException.input(
          "'allowed' must name at least one action type; " + EXPECTED);
    }
    return types;
  }

  private static String text(JsonNode row, String name) {
    JsonNode value = row.path(name);
    if (!value.isString()) {
      throw SpeculativeActionsException.input("'%s' must be a text; %s".formatted(name, EXPECTED));
    }
    return value.stringValue();
  }
}
