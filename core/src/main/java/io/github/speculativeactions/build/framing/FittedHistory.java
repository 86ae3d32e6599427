package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of one trace, each counted and, where it is too long, cut: once, when the first
 * prompt needs it, and in a way that depends only on what came before it.
 */
final class FittedHistory {

  private final ChatHistory history;
  private final PromptWindow window;
  private final Message system;
  private final long room;
  private final long roomOfOpening;
  private @Nullable Exchange[] exchanges = new Exchange[16];
  private @Nullable Task task;

  /**
   * The first user message.
   *
   * @param alone it without its exchange, with a remark that something is left out behind it
   * @param tokens what it takes as it stands in its exchange
   */
  private record Task(Message alone, long tokens) {}

  private FittedHistory(
      ChatHistory history, PromptWindow window, String systemText, long room, long roomOfOpening) {
    this.history = history;
    this.window = window;
    this.system =
        Message.system(
            systemText.isEmpty()
                ? Wording.INSTRUCTION
                : Wording.INSTRUCTION + Wording.BLANK_LINE + systemText);
    this.room = room;
    this.roomOfOpening = roomOfOpening;
  }

  /**
   * {@return the history of a trace that has been read to one of its steps}
   *
   * @param tokens what the window holds beside the framing's own words
   */
  static FittedHistory of(
      ChatHistory history, List<ToolDefinition> tools, PromptWindow window, long tokens) {
    String text = history.systemText();
    if (!window.isLimited()) {
      return new FittedHistory(history, window, text, tokens, tokens);
    }
    long tokensOfTools = tools.stream().mapToLong(window::tokens).sum();
    long room = tokens - Math.min(tokensOfTools, tokens / 2);
    Exchange fitting = MessageCut.fit(List.of(Message.system(text)), room / 2, window);
    return new FittedHistory(
        history,
        window,
        fitting.messages().get(0).content(),
        room - fitting.tokens(),
        room / 4 * 3 - fitting.tokens());
  }

  /** {@return the system message, the same in all prompts of the trace} */
  Message system() {
    return system;
  }

  /** {@return an exchange as it stands in every prompt that holds it} */
  Exchange exchange(int number) {
    if (number >= exchanges.length) {
      exchanges = Arrays.copyOf(exchanges, 2 * number);
    }
    Exchange known = exchanges[number];
    if (known == null) {
      known = fit(number);
      exchanges[number] = known;
    }
    return known;
  }

  private Exchange fit(int number) {
    List<Message> messages = Exchange.joinUserTurns(history.exchange(number));
    if (!window.isLimited()) {
      return new Exchange(messages, 0);
    }
    long most = number == 0 ? roomOfOpening : (room - tokensOfTaskBefore(number)) / 2;
    return MessageCut.fit(messages, most, window);
  }

  private long tokensOfTaskBefore(int number) {
    return history.taskExchange() < number ? task().tokens() : 0;
  }

  private Task task() {
    if (task == null) {
      Message message =
          exchange(history.taskExchange()).messages().stream()
              .filter(m -> m.role() == Role.USER)
              .findFirst()
              .orElseThrow();
      task = new Task(Wording.withParagraph(message, Wording.LEFT_OUT), window.tokens(message));
    }
    return task;
  }

  /** {@return the number of the earliest exchange of a prompt; one more than the last for none} */
  int firstKept(int latest) {
    if (!window.isLimited()) {
      return 0;
    }
    long left = room;
    int first = latest + 1;
    while (first > 0) {
      int next = first - 1;
      left -= exchange(next).tokens();
      if (left < tokensOfTaskBefore(next)) {
        break;
      }
      first = next;
    }
    return first;
  }

  /**
   * {@return the task, if it stands before the earliest exchange of a prompt, with a remark that
   * something is left out behind it}
   */
  Optional<Message> taskBefore(int firstKept) {
    return history.taskExchange() < firstKept ? Optional.of(task().alone()) : Optional.empty();
  }
}
