package io.github.speculativeactions.model;

import java.util.List;
import java.util.Objects;

/**
 * One assistant message in its trace: the action, with everything before it.
 *
 * <p>A view: it holds no messages of its own, and taking its {@link #history()} copies nothing.
 * Immutable and safe for use by several threads.
 */
public final class Step {

  private final Trace trace;
  private final int number;
  private final int messageIndex;

  Step(Trace trace, int number, int messageIndex) {
    this.trace = Objects.requireNonNull(trace, "trace");
    this.number = number;
    this.messageIndex = messageIndex;
  }

  /**
   * {@return a step that stands alone, for a caller that has messages but no trace}
   *
   * @param history what came before, oldest first; may be empty
   * @param action the assistant message
   * @throws IllegalArgumentException if {@code action} is not from the assistant
   */
  public static Step of(List<Message> history, Message action) {
    if (action.role() != Role.ASSISTANT) {
      throw new IllegalArgumentException(
          "a step is an assistant message, not one from " + action.role().label());
    }
    Trace trace = Trace.builder().messages(history).message(action).build();
    List<Step> steps = trace.steps();
    return steps.get(steps.size() - 1);
  }

  /** {@return the trace it is part of} */
  public Trace trace() {
    return trace;
  }

  /** {@return its place among the steps of the trace, counted from 0} */
  public int number() {
    return number;
  }

  /** {@return the place of its message among the messages of the trace, counted from 0} */
  public int messageIndex() {
    return messageIndex;
  }

  /** {@return the assistant message: the action itself} */
  public Message action() {
    return trace.messages().get(messageIndex);
  }

  /** {@return every message before the action, oldest first, as a view on the trace} */
  public List<Message> history() {
    return trace.messages().subList(0, messageIndex);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Step step
        && step.messageIndex == messageIndex
        && step.trace.equals(trace);
  }

  @Override
  public int hashCode() {
    return Objects.hash(trace.id(), messageIndex);
  }

  @Override
  public String toString() {
    return "Step[" + trace.id() + ", " + number + "]";
  }
}
