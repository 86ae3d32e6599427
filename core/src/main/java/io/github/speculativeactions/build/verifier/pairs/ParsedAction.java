package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The action of a step with its calls taken apart, while its trace is looked at. */
final class ParsedAction {

  private static final int MOST_CALLS_TOLD_APART = 15;

  private final Message message;
  private final ActionType type;
  private final List<ParsedCall> calls;
  private final Meaning meaning;
  private boolean isAnswered;
  private boolean isInformative;
  private boolean isMistake;

  ParsedAction(Message message, ActionType type) {
    this.message = message;
    this.type = type;
    this.calls = new ArrayList<>(message.toolCalls().size());
    for (ToolCall call : message.toolCalls()) {
      calls.add(ParsedCall.of(call));
    }
    this.meaning =
        calls.isEmpty()
            ? Spelling.of(message.content()).behind(type.number())
            : calls.stream().map(ParsedCall::meaning).reduce(Meaning.NOTHING, Meaning::and);
  }

  /**
   * {@return whether a failure that came back would make it a mistake}
   *
   * <p>A check that fails is none: that it fails is what the agent wanted to know.
   */
  boolean mayBeMistake() {
    return !calls.isEmpty() && type != ActionType.VERIFIER;
  }

  /** {@return whether it may bring something about, and name that as it likes} */
  boolean mayMakeSomething() {
    return switch (type) {
      case FILE_READ, RETRIEVAL, VERIFIER -> false;
      case TOOL_CALL, FILE_WRITE, REPAIR, ASK_CLARIFICATION, FINAL_ANSWER, BLOCKED -> true;
    };
  }

  void markAnswered() {
    isAnswered = true;
  }

  /** {@return whether it is known what came of it} */
  boolean isAnswered() {
    return isAnswered;
  }

  void markInformative() {
    isInformative = true;
  }

  /** {@return whether the run learned something from what came of it, other than that it failed} */
  boolean isInformative() {
    return isInformative;
  }

  void markMistake() {
    isMistake = true;
  }

  boolean isMistake() {
    return isMistake;
  }

  ActionType type() {
    return type;
  }

  List<ParsedCall> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** {@return its call if it makes just one} */
  @Nullable ParsedCall onlyCall() {
    return calls.size() == 1 ? calls.get(0) : null;
  }

  /**
   * {@return what it does: the calls that it makes, in no order and in whatever words; or what it
   * says, if it makes none}
   */
  Meaning meaning() {
    return meaning;
  }

  /** {@return how many characters text and calls have} */
  int length() {
    long length = message.content().length();
    for (ParsedCall call : calls) {
      length += call.call().name().length() + call.call().arguments().length();
    }
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  /**
   * {@return a number that is the same for actions with as many calls, and text in both or none}
   */
  int form() {
    int text = message.content().isBlank() ? 0 : 1;
    return 2 * Math.min(calls.size(), MOST_CALLS_TOLD_APART) + text;
  }
}
