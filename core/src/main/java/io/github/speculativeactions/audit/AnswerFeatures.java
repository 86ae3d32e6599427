package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;

/**
 * What a probe may know of one side of a pair.
 *
 * <p>The label is kept apart from the rest, so that each probe says something of its own.
 *
 * @param label one more than the number of the type that the first line claims, 0 without such a
 *     line
 * @param length how many characters text and calls have, the label line left out
 * @param firstWord the number of the first word behind the label line, 0 without a word
 * @param words the words that occur
 */
record AnswerFeatures(char label, long length, char firstWord, WordSet words) {

  private static final String LABEL = "Action: ";

  static AnswerFeatures of(List<Message> answer) {
    List<String> texts = new ArrayList<>();
    char label = 0;
    for (Message message : answer) {
      String content = message.content();
      int bodyStart = texts.isEmpty() ? bodyStart(content) : 0;
      if (bodyStart > 0) {
        label = label(content.substring(LABEL.length(), bodyStart).strip());
      }
      texts.add(label == 0 ? content : content.substring(bodyStart));
      for (ToolCall call : message.toolCalls()) {
        texts.add(call.name());
        texts.add(call.arguments());
      }
    }
    char[] words = WordNumbers.of(texts);
    char firstWord = words.length == 0 ? 0 : words[0];
    long length = texts.stream().mapToLong(String::length).sum();
    return new AnswerFeatures(label, length, firstWord, new WordSet(words));
  }

  /** Where the text behind the label line begins, 0 if there is none. */
  private static int bodyStart(String content) {
    if (!content.startsWith(LABEL)) {
      return 0;
    }
    int lineEnd = content.indexOf('\n');
    return lineEnd < 0 ? content.length() : lineEnd + 1;
  }

  private static char label(String name) {
    return ActionType.byLabel(name).map(type -> (char) (type.number() + 1)).orElse((char) 0);
  }
}
