package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.source.ChatMessages;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads a step from a line of JSON, and writes what a classifier says of it. */
final class StepJson {

  /** Reads as the library's formats do: every digit of a number stays. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String EXPECTED =
      "expected an object such as {\"content\": \"…\", \"tool_calls\": null, \"messages\": []}";

  private static final JsonNode ASSISTANT = StringNode.valueOf("assistant");

  private StepJson() {}

  /**
   * {@return the step on a line: {@code content} and {@code tool_calls} of the action, and in
   * {@code messages} what came before}
   */
  static Step read(String line) {
    JsonNode found = parse(line);
    if (!found.has("content") && !found.has("tool_calls")) {
      throw SpeculativeActionsException.input("there is no step here; " + EXPECTED);
    }
    JsonNode history = found.path("messages");
    List<Message> before =
        history.isMissingNode() || history.isNull()
            ? List.of()
            : ChatMessages.read(history, "messages");
    return Step.of(before, action(found));
  }

  /** Only what the agent says or does is a step, and a line need not say that it is. */
  private static Message action(JsonNode found) {
    ObjectNode keys = MAPPER.createObjectNode();
    keys.set("role", found.hasNonNull("role") ? found.path("role") : ASSISTANT);
    keys.set("content", found.path("content"));
    keys.set("tool_calls", found.path("tool_calls"));
    Message action = ChatMessages.read(keys);
    if (action.role() != Role.ASSISTANT) {
      throw SpeculativeActionsException.input(
          "role is %s, but a step is an assistant message; give what came before it in messages"
              .formatted(found.path("role")));
    }
    return action;
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (StreamConstraintsException e) {
      throw SpeculativeActionsException.input(
          "the line is nested too deeply, or a name or number on it is too long", e);
    } catch (JacksonException e) {
      throw SpeculativeActionsException.input(
          "the line is not JSON" + place(e) + "; " + EXPECTED, e);
    } catch (ArithmeticException | NumberFormatException e) {
      throw SpeculativeActionsException.input("a number on the line is out of range", e);
    }
  }

  /** Only the place: what the parser says is for those who can set its options. */
  private static String place(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    return place == null ? "" : " at column " + place.getColumnNr();
  }

  /** {@return a classification as one line of JSON in UTF-8, line feed included} */
  static byte[] write(Classification classification) {
    ObjectNode label = MAPPER.createObjectNode();
    label.put("action_type", classification.actionType().label());
    label.put("confidence", classification.confidence());
    label.put("rule", classification.rule());
    label.put("side_effect", classification.sideEffect().label());
    byte[] json = MAPPER.writeValueAsBytes(label);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
