package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import java.util.List;

/**
 * What the probes of a {@link ShortcutAudit} may know of a pair: its two answers, not their prompt.
 *
 * <p>Some hundred bytes instead of the texts. Immutable and safe for use by several threads.
 */
public final class PairFeatures {

  private final Difference length;
  private final Difference label;
  private final Difference firstWord;
  private final Difference words;

  private PairFeatures(AnswerFeatures chosen, AnswerFeatures rejected) {
    length = Difference.ofLengths(chosen.length(), rejected.length());
    label = Difference.ofSingle(chosen.label(), rejected.label());
    firstWord = Difference.ofSingle(chosen.firstWord(), rejected.firstWord());
    words = WordSides.difference(chosen.words(), rejected.words());
  }

  /**
   * {@return the features of a pair}
   *
   * <p>A first line {@code Action: <type>} is its label, whatever stands behind it its text. Of
   * each answer the words in the first 1,024 characters count.
   *
   * @param chosen the right answer as a row holds it
   * @param rejected the wrong answer as a row holds it
   */
  public static PairFeatures of(List<Message> chosen, List<Message> rejected) {
    return new PairFeatures(AnswerFeatures.of(chosen), AnswerFeatures.of(rejected));
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
}
