package io.github.speculativeactions.audit;

import io.github.speculativeactions.internal.ActionLabel;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;

/**
 * What a probe may know of one side of a pair.
 *
 * <p>The label is kept apart from the rest, so that each probe says something of its own.
 */
final class AnswerFeatures {

  private static final String LABEL = ActionLabel.PREFIX;

  private final char label;
  private final long length;
  private final char[] words;
  private final CalledTools calledTools;
  private final int equalArguments;

  private AnswerFeatures(char label, AnswerText text, CalledTools calledTools, int equalArguments) {
    this.label = label;
    this.calledTools = calledTools;
    this.equalArguments = equalArguments;
    this.length = text.length();
    this.words = text.words();
  }

  static AnswerFeatures of(List<Message> answer, List<ToolDefinition> tools) {
    AnswerText text = new AnswerText();
    char label = 0;
    for (int i = 0; i < answer.size(); i++) {
      Message message = answer.get(i);
      String content = message.content();
      int lineEnd = i == 0 && content.startsWith(LABEL) ? lineEnd(content) : 0;
      if (lineEnd > 0) {
        label = label(content.substring(LABEL.length(), lineEnd).strip());
      }
      text.add(content, label == 0 ? 0 : lineEnd);
      for (ToolCall call : message.toolCalls()) {
        text.add(call.name(), 0);
        text.add(call.arguments(), 0);
      }
    }
    return new AnswerFeatures(
        label, text, CalledTools.of(answer, tools), EqualArguments.in(answer));
  }

  /** One more than the number of the type that the first line claims, 0 without such a line. */
  char label() {
    return label;
  }

  /** How many characters text and calls have, the label line left out. */
  long length() {
    return length;
  }

  /** The numbers of the words behind the label line, in order. */
  char[] words() {
    return words;
  }

  /** The number of the first of these words, 0 without a word. */
  char firstWord() {
    return words.length == 0 ? 0 : words[0];
  }

  CalledTools calledTools() {
    return calledTools;
  }

  /** How many arguments repeat another one of their call. */
  int equalArguments() {
    return equalArguments;
  }

  private static int lineEnd(String content) {
    int lineFeed = content.indexOf('\n');
    return lineFeed < 0 ? content.length() : lineFeed + 1;
  }

  private static char label(String name) {
    return ActionType.byLabel(name).map(type -> (char) (type.number() + 1)).orElse((char) 0);
  }
}
