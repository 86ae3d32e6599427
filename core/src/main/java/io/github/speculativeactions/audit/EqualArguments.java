package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Counts the arguments of an answer's calls that say what another one of their call says, too. */
final class EqualArguments {

  private EqualArguments() {}

  /** {@return how many arguments repeat one that stands before them in their call} */
  static int in(List<Message> answer) {
    int repeats = 0;
    for (Message message : answer) {
      for (ToolCall call : message.toolCalls()) {
        repeats += in(call.arguments());
      }
    }
    return repeats;
  }

  /** What is no JSON object has no arguments that could be told apart. */
  private static int in(String arguments) {
    int repeats = 0;
    Set<Long> values = new HashSet<>();
    try (JsonParser parser = StrictJson.parser(arguments)) {
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      while (isObject && parser.nextToken() != JsonToken.END_OBJECT) {
        parser.nextToken();
        repeats += values.add(JsonHash.value(parser)) ? 0 : 1;
      }
      return repeats;
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      return 0;
    }
  }
}
