package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words a step so that chat templates accept it and a model learns from it what it will meet.
 *
 * <p>A prompt is one system message (an instruction, a blank line, the trace's own system text),
 * the conversation, and the question which action comes next: a user turn of its own, or the last
 * paragraph of the last turn where that is the user's. {@link Prompts#context} is the same prompt.
 *
 * <ul>
 *   <li>Roles are system, user, assistant and tool. A later system message becomes a user turn
 *       below a mark, and user turns in a row become one with a blank line between them.
 *   <li>Every call has an id, told apart from all before it, and every result names its call and
 *       the tool: by the id in the log or, where ids are missing, by order. A result answers a call
 *       of the assistant message before it, and each call once; any other is a user turn. A call
 *       that nothing answered stays: templates take it. Calls by others than the assistant are left
 *       out. Arguments that are no JSON object stand as a text in one.
 *   <li>Within the {@link PromptWindow} stand system text and task (the first user message), then
 *       the latest whole exchanges; an exchange is an assistant message and all up to the next. A
 *       line below the task says where some are left out. An exchange that takes more than half of
 *       what system text and task leave is cut: its longest texts in their middle, with a mark that
 *       says how much is gone. So is a system text beyond half of the window, and a task that would
 *       leave less than a quarter. Tools count, but for at most half of the window, since they
 *       cannot be cut.
 * </ul>
 *
 * <p>A message that needs no change is the trace's own object, and one that does is made once for
 * all steps. An answer is {@code Action: TYPE}, a line break and the action with its calls, whose
 * ids are replaced: they would tell from which place in which trace it comes.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RecommendedFraming implements Framing {

  private final PromptWindow window;
  private final long tokensOfOwnWords;

  private RecommendedFraming(PromptWindow window) {
    this.window = window;
    this.tokensOfOwnWords =
        window.isLimited()
            ? window.tokens(Message.system(Wording.INSTRUCTION))
                + window.tokens(Message.user(Wording.LEFT_OUT))
                + window.tokens(Message.user(Wording.QUESTION))
            : 0;
    if (window.maxTokens() < 2 * tokensOfOwnWords) {
      throw SpeculativeActionsException.configuration(
              "a prompt window must have at least %d tokens, twice what instruction and question take,"
                      .formatted(2 * tokensOfOwnWords)
                  + " not "
                  + window.maxTokens())
          .mendedBy(Setting.MAX_PROMPT_TOKENS);
    }
  }

  /**
   * {@return the framing with prompts of a certain length}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if the window has no room for what happened
   *     beside the instruction and the question, which take some 300 tokens
   */
  public static RecommendedFraming within(PromptWindow window) {
    return new RecommendedFraming(window);
  }

  @Override
  public String name() {
    return window.isLimited()
        ? "recommended, prompts of at most " + window.maxTokens() + " tokens"
        : "recommended, prompts whole";
  }

  @Override
  public PromptWindow window() {
    return window;
  }

  /** {@return whether the other one words steps the same way: it is one within an equal window} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecommendedFraming framing && framing.window.equals(window);
  }

  @Override
  public int hashCode() {
    return window.hashCode();
  }

  @Override
  public Prompts prompts() {
    return new RecommendedPrompts(window, window.maxTokens() - tokensOfOwnWords);
  }

  @Override
  public Message labelledAction(Message action, ActionType type) {
    List<ToolCall> calls = new ArrayList<>(action.toolCalls().size());
    for (ToolCall call : action.toolCalls()) {
      String id = CallIds.of("next", calls.size());
      calls.add(new ToolCall(id, call.name(), ObjectArguments.of(call).arguments()));
    }
    String content = Wording.label(type) + action.content();
    return new Message(Role.ASSISTANT, content, calls, null, action.name(), null);
  }

  @Override
  public Message evalAction(Message action, ActionType type) {
    return labelledAction(action, type);
  }

  @Override
  public Message cannedAction(ActionType type) {
    return Message.assistant(Wording.label(type) + "(the action itself is not given)");
  }
}
