package io.github.speculativeactions.build;

import io.github.speculativeactions.internal.ActionLabel;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words a step exactly as the reference does, on messages as the log held them.
 *
 * <p>The reference puts its own system message first and glues the question to whatever message is
 * last, be it its own.
 */
final class ReferenceFraming implements Framing {

  static final ReferenceFraming INSTANCE = new ReferenceFraming();

  private static final String CHOICES =
      Arrays.stream(ActionType.values()).map(ActionType::label).collect(Collectors.joining(", "));
  private static final Message INSTRUCTION =
      Message.system(
          "You are an agent action predictor. Given the conversation state, predict the next"
              + " action from: "
              + CHOICES
              + ". Respond with exactly the action name and a brief justification.");
  private static final String QUESTION = "\n\n[Next Action Prediction] Choose one: " + CHOICES;

  private static final Prompts PROMPTS = new ReferencePrompts();

  private ReferenceFraming() {}

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Prompts prompts() {
    return PROMPTS;
  }

  @Override
  public Message labelledAction(Message action, ActionType type) {
    Message recorded = action.asRecorded();
    return recorded.withContent(ActionLabel.line(type.label()) + recorded.content());
  }

  @Override
  public Message evalAction(Message action, ActionType type) {
    return action.asRecorded();
  }

  @Override
  public Message cannedAction(ActionType type) {
    return Message.assistant(ActionLabel.line(type.label()) + "(synthetic incorrect action)");
  }

  /** Remembers nothing, so that one serves all traces. */
  private static final class ReferencePrompts implements Prompts {

    @Override
    public List<Message> context(Step step) {
      return new RecordedMessages(step.history());
    }

    @Override
    public List<Message> question(Step step) {
      List<Message> messages = new ArrayList<>(step.history().size() + 1);
      messages.add(INSTRUCTION);
      messages.addAll(context(step));
      int last = messages.size() - 1;
      Message asked = messages.get(last);
      messages.set(last, asked.withContent(asked.content() + QUESTION));
      return Collections.unmodifiableList(messages);
    }
  }

  /** The messages of a list as the log held them, without a copy of the list. */
  private static final class RecordedMessages extends AbstractList<Message> {

    private final List<Message> messages;

    RecordedMessages(List<Message> messages) {
      this.messages = messages;
    }

    @Override
    public Message get(int index) {
      return messages.get(index).asRecorded();
    }

    @Override
    public int size() {
      return messages.size();
    }
  }
}
