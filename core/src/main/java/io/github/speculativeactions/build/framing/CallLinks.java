package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives every call of a trace an id of its own, and every result the id of its call. */
final class CallLinks {

  private final Set<String> ids = new HashSet<>();
  private final List<OpenCall> open = new ArrayList<>();
  private int calls;

  /**
   * A call of the latest assistant message that nothing has answered yet.
   *
   * @param loggedId its id in the log, or null
   */
  private record OpenCall(@Nullable String loggedId, ToolCall call) {

    boolean isNamedBy(Message result) {
      return loggedId != null && loggedId.equals(result.toolCallId());
    }

    boolean mayBeMeantBy(Message result) {
      return loggedId == null || result.toolCallId() == null;
    }
  }

  /** {@return an assistant message whose calls all have ids that no call before them has} */
  Message call(Message message) {
    open.clear();
    List<ToolCall> identified = new ArrayList<>(message.toolCalls().size());
    for (ToolCall call : message.toolCalls()) {
      ToolCall known = identified(ObjectArguments.of(call));
      identified.add(known);
      open.add(new OpenCall(call.id(), known));
    }
    return identified.equals(message.toolCalls()) && message.toolCallId() == null
        ? message
        : new Message(Role.ASSISTANT, message.content(), identified, null, message.name(), null);
  }

  private ToolCall identified(ToolCall call) {
    int number = calls++;
    String id = call.id();
    if (id != null && ids.add(id)) {
      return call;
    }
    String made = CallIds.of("call", number);
    while (!ids.add(made)) {
      made = CallIds.of("call", ++number);
    }
    return new ToolCall(made, call.name(), call.arguments());
  }

  /** {@return a result with the id and the tool of its call, or nothing if it answers none} */
  Optional<Message> answer(Message result) {
    return take(call -> call.isNamedBy(result))
        .or(() -> take(call -> call.mayBeMeantBy(result)))
        .map(call -> linked(result, call));
  }

  private Optional<ToolCall> take(Predicate<OpenCall> condition) {
    for (Iterator<OpenCall> calls = open.iterator(); calls.hasNext(); ) {
      OpenCall candidate = calls.next();
      if (condition.test(candidate)) {
        calls.remove();
        return Optional.of(candidate.call());
      }
    }
    return Optional.empty();
  }

  private static Message linked(Message result, ToolCall call) {
    String name = result.name() == null ? call.name() : result.name();
    boolean isLinked =
        name.equals(result.name())
            && Objects.equals(call.id(), result.toolCallId())
            && result.toolCalls().isEmpty();
    return isLinked
        ? result
        : new Message(Role.TOOL, result.content(), List.of(), call.id(), name, null);
  }
}
