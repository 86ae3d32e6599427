package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import java.util.Objects;

/**
 * How long a prompt may be, and by which measure.
 *
 * <p>Texts are counted one by one and added up, with a few tokens for what a chat template puts
 * around each message, call and tool. Where two texts are joined, their counts are still added.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param maxTokens the most tokens that a prompt may take, with the tools offered; {@link
 *     Integer#MAX_VALUE} for no limit
 * @param tokenCounter how many tokens a text takes
 */
public record PromptWindow(int maxTokens, TokenCounter tokenCounter) {

  /** How many tokens a prompt may take unless something else is said. */
  public static final int DEFAULT_MAX_TOKENS = 8_192;

  private static final int TOKENS_AROUND = 4;

  /**
   * Checks the limit.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is less than 1
   */
  public PromptWindow {
    Objects.requireNonNull(tokenCounter, "tokenCounter");
    if (maxTokens < 1) {
      throw SpeculativeActionsException.configuration(
              "a prompt must be allowed at least 1 token, not " + maxTokens)
          .mendedBy(Setting.MAX_PROMPT_TOKENS);
    }
  }

  /** {@return a window of {@value #DEFAULT_MAX_TOKENS} estimated tokens} */
  public static PromptWindow defaults() {
    return ofTokens(DEFAULT_MAX_TOKENS);
  }

  /**
   * {@return a window of so many {@linkplain TokenCounter#estimate() estimated} tokens}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is less than 1
   */
  public static PromptWindow ofTokens(int maxTokens) {
    return new PromptWindow(maxTokens, TokenCounter.estimate());
  }

  /** {@return no window: every prompt holds all that happened before} */
  public static PromptWindow none() {
    return ofTokens(Integer.MAX_VALUE);
  }

  /** {@return this window, measured in another way} */
  public PromptWindow countedBy(TokenCounter counter) {
    return new PromptWindow(maxTokens, counter);
  }

  /** {@return whether there is a limit} */
  public boolean isLimited() {
    return maxTokens != Integer.MAX_VALUE;
  }

  /** {@return what messages take of the window} */
  public long tokens(List<Message> messages) {
    long tokens = 0;
    for (Message message : messages) {
      tokens += tokens(message);
    }
    return tokens;
  }

  /** {@return what a message takes of the window: its content, and its calls} */
  public long tokens(Message message) {
    long tokens = tokensBesideTexts(message) + tokens(message.content());
    for (ToolCall call : message.toolCalls()) {
      tokens += tokens(call.arguments());
    }
    return tokens;
  }

  /** {@return what of a message cannot be cut: what a template puts around it, names of tools} */
  long tokensBesideTexts(Message message) {
    long tokens = TOKENS_AROUND;
    for (ToolCall call : message.toolCalls()) {
      tokens += TOKENS_AROUND + tokens(call.name());
    }
    return tokens;
  }

  /**
   * {@return what a text takes of the window}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if the counter gives less than 0
   */
  int tokens(String text) {
    int tokens = tokenCounter.count(text);
    if (tokens < 0) {
      throw SpeculativeActionsException.configuration(
          "the token counter '%s' gave %s for a text of %s characters; it must give 0 or more"
              .formatted(tokenCounter.label(), tokens, text.length()));
    }
    return tokens;
  }

  /** {@return what a tool that is offered takes of the window} */
  public long tokens(ToolDefinition tool) {
    String description = tool.description();
    return (long) TOKENS_AROUND
        + tokens(tool.name())
        + (description == null ? 0 : tokens(description))
        + tokens(tool.parameters());
  }
}
