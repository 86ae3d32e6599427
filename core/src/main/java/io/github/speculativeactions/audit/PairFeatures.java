package io.github.speculativeactions.audit;

import io.github.speculativeactions.model.Message;
import java.util.Arrays;
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
    length = Difference.ofLonger(chosen.length(), rejected.length());
    label = Difference.ofSingle(chosen.label(), rejected.label());
    firstWord = Difference.ofSingle(chosen.firstWord(), rejected.firstWord());
    words =
        new Difference(
            chosen.words().without(rejected.words()), rejected.words().without(chosen.words()));
  }

  /**
   * {@return the features of a pair}
   *
   * <p>A first line {@code Action: <type>} is its label, whatever stands behind it its text. Of
   * each answer the words in the first 2,048 characters count.
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

  /** The same for the same differing words on every machine. */
  int wordsHash() {
    return 31 * Arrays.hashCode(words.onlyChosen()) + Arrays.hashCode(words.onlyRejected());
  }
}
