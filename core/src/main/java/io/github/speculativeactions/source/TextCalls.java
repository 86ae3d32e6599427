package io.github.speculativeactions.source;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interprets a conversation whose calls are written into the text: finds them, gives them ids, and
 * links each observation to the call it answers.
 *
 * <p>Every message that changes keeps its recorded form.
 */
final class TextCalls {

  private TextCalls() {}

  /**
   * {@return the conversation with its calls told apart}
   *
   * @param observationRole the role under which the log holds what a call brought back: the first
   *     such message after a turn with calls becomes the tool's answer
   */
  static List<Message> interpret(List<Message> recorded, CallSyntax syntax, Role observationRole) {
    List<Message> interpreted = new ArrayList<>(recorded.size());
    int callsSoFar = 0;
    String open = null;
    for (Message message : recorded) {
      if (message.role() == Role.ASSISTANT) {
        TextTurn turn = syntax.read(message.content());
        List<ToolCall> calls = numbered(turn.calls(), callsSoFar);
        callsSoFar += calls.size();
        // One observation follows, however many calls the turn makes.
        open = calls.isEmpty() ? null : calls.get(0).id();
        interpreted.add(calls.isEmpty() ? message : acting(message, turn.text(), calls));
      } else if (message.role() == observationRole && open != null) {
        interpreted.add(answering(message, open));
        open = null;
      } else {
        interpreted.add(message);
      }
    }
    return interpreted;
  }

  private static List<ToolCall> numbered(List<ToolCall> calls, int first) {
    List<ToolCall> numbered = new ArrayList<>(calls.size());
    for (ToolCall call : calls) {
      String id = "call_" + (first + numbered.size());
      numbered.add(new ToolCall(id, call.name(), call.arguments()));
    }
    return numbered;
  }

  private static Message acting(Message message, String text, List<ToolCall> calls) {
    return new Message(Role.ASSISTANT, text, calls, null, message.name(), null)
        .interpretedFrom(message);
  }

  private static Message answering(Message message, @Nullable String callId) {
    return new Message(Role.TOOL, message.content(), List.of(), callId, message.name(), null)
        .interpretedFrom(message);
  }
}
