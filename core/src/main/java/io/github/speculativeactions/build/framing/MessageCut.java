package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes messages shorter together: the longest of their texts, which are contents and arguments of
 * calls, are cut to one length.
 */
final class MessageCut {

  private final TokenCounter counter;
  // Of each text, in the order in which they stand: a text is counted once.
  private final List<Integer> tokens;
  private final long maxTokens;
  private int next;

  private MessageCut(TokenCounter counter, List<Integer> tokens, long maxTokens) {
    this.counter = counter;
    this.tokens = tokens;
    this.maxTokens = maxTokens;
  }

  /**
   * {@return messages that belong together, cut where they take more than so many tokens; they
   * still take more only if they cannot be cut that far}
   *
   * <p>Messages that need no cut are the same objects.
   */
  static Exchange fit(List<Message> messages, long maxTokens, PromptWindow window) {
    TokenCounter counter = window::tokens;
    List<Integer> texts = tokensOfTexts(messages, counter);
    long fixed = 0;
    for (Message message : messages) {
      fixed += window.tokensBesideTexts(message);
    }
    long total = fixed;
    for (int tokens : texts) {
      total += tokens;
    }
    if (total <= maxTokens) {
      return new Exchange(messages, total);
    }
    MessageCut cut = new MessageCut(counter, texts, fairShare(texts, maxTokens - fixed));
    List<Message> shorter = messages.stream().map(cut::cutNext).toList();
    return new Exchange(shorter, window.tokens(shorter));
  }

  private static List<Integer> tokensOfTexts(List<Message> messages, TokenCounter counter) {
    List<Integer> tokens = new ArrayList<>(2 * messages.size());
    for (Message message : messages) {
      tokens.add(counter.count(message.content()));
      for (ToolCall call : message.toolCalls()) {
        tokens.add(counter.count(call.arguments()));
      }
    }
    return tokens;
  }

  /** {@return the most that each text may take so that together they take what there is, or 0} */
  private static long fairShare(List<Integer> texts, long available) {
    List<Integer> ascending = texts.stream().sorted().toList();
    long left = Math.max(0, available);
    for (int i = 0; i < ascending.size(); i++) {
      long share = left / (ascending.size() - i);
      if (ascending.get(i) > share) {
        return share;
      }
      left -= ascending.get(i);
    }
    // All are empty, and what cannot be cut is too much.
    return 0;
  }

  private Message cutNext(Message message) {
    String content = MiddleCut.cut(message.content(), tokens.get(next++), maxTokens, counter);
    List<ToolCall> calls = new ArrayList<>(message.toolCalls().size());
    for (ToolCall call : message.toolCalls()) {
      String cut = ArgumentsCut.cut(call.arguments(), tokens.get(next++), maxTokens, counter);
      calls.add(new ToolCall(call.id(), call.name(), cut));
    }
    return content.equals(message.content()) && calls.equals(message.toolCalls())
        ? message
        : new Message(message.role(), content, calls, message.toolCallId(), message.name(), null);
  }
}
