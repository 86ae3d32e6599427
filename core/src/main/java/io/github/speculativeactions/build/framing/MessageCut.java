package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes messages shorter together: the longest of their texts are cut to one length. */
final class MessageCut {

  private final PromptWindow window;
  private final TokenCounter counter;

  MessageCut(PromptWindow window) {
    this.window = window;
    this.counter = window.tokenCounter();
  }

  /**
   * {@return messages that take no more than so many tokens, unless names alone take more; those
   * that need no cut are the same objects}
   */
  List<Message> cut(List<Message> messages, long maxTokens) {
    long beside = messages.stream().mapToLong(window::tokensBesideTexts).sum();
    long[] texts = messages.stream().flatMapToLong(this::tokensOfTexts).toArray();
    long most = fairShare(texts, Math.max(0, maxTokens - beside));
    return messages.stream().map(message -> cutTexts(message, most)).toList();
  }

  private LongStream tokensOfTexts(Message message) {
    return Stream.concat(
            Stream.of(message.content()), message.toolCalls().stream().map(ToolCall::arguments))
        .mapToLong(counter::count);
  }

  /** {@return the most that each may take so that together they take no more than there is} */
  private static long fairShare(long[] wanted, long available) {
    long[] ascending = wanted.clone();
    Arrays.sort(ascending);
    long left = available;
    for (int i = 0; i < ascending.length; i++) {
      long share = left / (ascending.length - i);
      if (ascending[i] > share) {
        return share;
      }
      left -= ascending[i];
    }
    return available;
  }

  private Message cutTexts(Message message, long maxTokens) {
    String content = MiddleCut.cut(message.content(), maxTokens, counter);
    List<ToolCall> calls =
        message.toolCalls().stream().map(call -> cutArguments(call, maxTokens)).toList();
    return content.equals(message.content()) && calls.equals(message.toolCalls())
        ? message
        : new Message(message.role(), content, calls, message.toolCallId(), message.name(), null);
  }

  private ToolCall cutArguments(ToolCall call, long maxTokens) {
    String cut = ArgumentsCut.cut(call.arguments(), maxTokens, counter);
    return new ToolCall(call.id(), call.name(), cut);
  }
}
