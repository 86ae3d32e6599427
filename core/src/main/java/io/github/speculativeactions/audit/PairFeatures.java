package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;

/**
 * What the probes of a {@link ShortcutAudit} may know of a pair: its two answers and the tools its
 * row offers, not their prompt.
 *
 * <p>Some hundred bytes instead of the texts. Immutable and safe for use by several threads.
 */
public final class PairFeatures {

  private final Difference length;
  private final Difference label;
  private final Difference firstWord;
  private final Difference words;
  private final Difference offeredTools;
  private final Difference equalArguments;

  private PairFeatures(AnswerFeatures chosen, AnswerFeatures rejected) {
    length = Difference.ofNumbers(chosen.length(), rejected.length());
    label = Difference.ofSingle(chosen.label(), rejected.label());
    firstWord = Difference.ofSingle(chosen.firstWord(), rejected.firstWord());
    words = WordSides.difference(chosen.words(), rejected.words());
    offeredTools =
        Difference.ofSingle(chosen.calledTools().feature(), rejected.calledTools().feature());
    equalArguments = Difference.ofNumbers(chosen.equalArguments(), rejected.equalArguments());
  }

  /**
   * {@return the features of a pair}
   *
   * <p>A first line {@code Action: <type>} is its label, whatever stands behind it its text. Of
   * each answer the words in the first 1,024 characters count.
   *
   * @param chosen the right answer as a row holds it
   * @param rejected the wrong answer as a row holds it
   * @param tools the tools that the row offers, empty when the log does not say
   */
  public static PairFeatures of(
      List<Message> chosen, List<Message> rejected, List<ToolDefinition> tools) {
    return new PairFeatures(AnswerFeatures.of(chosen, tools), AnswerFeatures.of(rejected, tools));
  }

  Difference length() {
    return length;
  }

  Difference label() {
    return label;
  }

  Difference firstWord() {
    return firstWord;
  }

  Difference words() {
    return words;
  }

  Difference offeredTools() {
    return offeredTools;
  }

  Difference equalArguments() {
    return equalArguments;
  }
}
