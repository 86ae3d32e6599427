package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.model.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the mistakes of a trace that it mends later.
 *
 * <p>The mending step calls the same tool with arguments of the same names, says much the same in
 * them, comes soon, and has an answer that shows no failure. A failed check is no mistake: it did
 * its work. Nor is a call that the run soon makes again as it was: it may have failed by chance.
 */
final class Corrections {

  /** How many steps later the mended call comes at most. */
  private static final int WITHIN = 3;

  /** The least share of the words of the longer arguments that stand in the others too. */
  private static final double LEAST_COMMON = 0.5;

  /**
   * The most words that stand on one side alone; more of them say too little about what was wrong.
   */
  private static final int MOST_WORDS = 32;

  private Corrections() {}

  static List<Correction> in(List<ParsedAction> actions) {
    List<Correction> found = new ArrayList<>();
    for (int step = 0; step < actions.size(); step++) {
      ParsedAction mistake = actions.get(step);
      ParsedCall call = mistake.onlyCall();
      if (call == null || !mistake.isMistake() || SoonAfter.isDone(call.key(), step, actions)) {
        continue;
      }
      int end = Math.min(actions.size() - 1, step + WITHIN);
      for (int later = step + 1; later <= end; later++) {
        Optional<Correction> correction = correction(step, later, actions);
        if (correction.isPresent()) {
          found.add(correction.get());
          break;
        }
      }
    }
    return found;
  }

  private static Optional<Correction> correction(int step, int by, List<ParsedAction> actions) {
    ParsedAction mistake = actions.get(step);
    ParsedAction mending = actions.get(by);
    ParsedCall wrong = mistake.onlyCall();
    ParsedCall right = mending.onlyCall();
    if (wrong == null
        || right == null
        || !mending.isAnswered()
        || mending.isMistake()
        || (mending.type() != mistake.type() && mending.type() != ActionType.REPAIR)
        || right.shape() != wrong.shape()) {
      return Optional.empty();
    }
    String rightText = right.call().arguments();
    String wrongText = wrong.call().arguments();
    Set<String> rightWords = Words.of(rightText);
    Set<String> wrongWords = Words.of(wrongText);
    int[] onlyRight = hashesOfWordsNotIn(wrongWords, rightWords);
    int[] onlyWrong = hashesOfWordsNotIn(rightWords, wrongWords);
    int common = rightWords.size() - onlyRight.length;
    if (common < LEAST_COMMON * Math.max(rightWords.size(), wrongWords.size())
        || Math.max(onlyRight.length, onlyWrong.length) > MOST_WORDS) {
      return Optional.empty();
    }
    int longer = Integer.compare(rightText.length(), wrongText.length());
    return Optional.of(new Correction(step, by, longer, onlyRight, onlyWrong));
  }

  private static int[] hashesOfWordsNotIn(Set<String> others, Set<String> words) {
    return words.stream()
        .filter(word -> !others.contains(word))
        .mapToInt(String::hashCode)
        .sorted()
        .toArray();
  }
}
