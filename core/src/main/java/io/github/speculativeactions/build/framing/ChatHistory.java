package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The messages of one trace so far, each made such as chat templates accept it by what came before
 * it, and gathered in exchanges.
 *
 * <p>Number 0 is the opening, all before the first assistant message; it may be empty. Every other
 * exchange is an assistant message and all up to the next, and is complete when a step asks for it.
 */
final class ChatHistory {

  private final List<Message> read = new ArrayList<>();
  private final StringJoiner systemText = new StringJoiner(Wording.BLANK_LINE);
  private final List<List<Message>> exchanges = new ArrayList<>(List.of(new ArrayList<>()));
  private final CallLinks links = new CallLinks();
  private boolean isBegun;
  private int taskExchange = Integer.MAX_VALUE;

  /**
   * Takes in what is new in the history of a step.
   *
   * @throws IllegalArgumentException if it is not the trace that was read before
   */
  void readTo(List<Message> history) {
    int known = Math.min(read.size(), history.size());
    if (known > 0 && !read.get(known - 1).equals(history.get(known - 1))) {
      throw new IllegalArgumentException(
          "the prompts of one trace were asked for a step of another");
    }
    for (Message message : history.subList(known, history.size())) {
      read.add(message);
      add(message);
    }
  }

  private void add(Message message) {
    if (message.role() == Role.SYSTEM && !isBegun) {
      systemText.add(message.content());
      return;
    }
    isBegun = true;
    switch (message.role()) {
      case SYSTEM -> addUser(Message.user(Wording.SYSTEM_MARK + message.content()));
      case USER -> addUser(withoutCalls(message));
      case ASSISTANT -> {
        exchanges.add(new ArrayList<>());
        latest().add(links.call(message));
      }
      case TOOL ->
          links
              .answer(message)
              .ifPresentOrElse(latest()::add, () -> addUser(Message.user(message.content())));
    }
  }

  private void addUser(Message message) {
    latest().add(message);
    taskExchange = Math.min(taskExchange, exchanges.size() - 1);
  }

  private static Message withoutCalls(Message message) {
    return message.toolCalls().isEmpty() && message.toolCallId() == null
        ? message
        : new Message(Role.USER, message.content(), List.of(), null, message.name(), null);
  }

  private List<Message> latest() {
    return exchanges.get(exchanges.size() - 1);
  }

  /** {@return the system messages at the beginning, with a blank line between them} */
  String systemText() {
    return systemText.toString();
  }

  /** {@return the messages of an exchange, user turns in a row not yet joined} */
  List<Message> exchange(int number) {
    return exchanges.get(number);
  }

  /** {@return the number of the exchange that holds the first user message, or a huge one} */
  int taskExchange() {
    return taskExchange;
  }
}
