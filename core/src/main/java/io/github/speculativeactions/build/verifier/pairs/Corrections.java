package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.model.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the mistakes of a trace that it mends at once.
 *
 * <p>The mending step calls the same tool, says much the same, and its answer came and shows no
 * failure. Between the two the user says nothing and nothing succeeds but what has an empty answer:
 * so nothing is learned there but how the mistake and further attempts failed. That much hindsight
 * remains: an error may say what would be right, which could not be known before. The run itself
 * may fail later, since that the one call failed and the other did not is shown all the same.
 *
 * <p>A failed check is no mistake: it did its work. Nor is a call that the run soon makes again as
 * it was without failure: it may have failed by chance. But whatever else differs may be what was
 * wrong, be it an indent or the folder that a path is told from.
 */
final class Corrections {

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
      if (actions.get(step).isMistake()) {
        find(step, actions).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Correction> find(int step, List<ParsedAction> actions) {
    int last = Math.min(actions.size() - 1, step + PairPlan.STEPS_AHEAD);
    boolean isKnown = !actions.get(step).isInformative();
    for (int by = step + 1; by <= last && isKnown; by++) {
      Optional<Correction> correction = correction(step, by, actions);
      if (correction.isPresent()) {
        return correction;
      }
      isKnown = !actions.get(by).isInformative();
    }
    return Optional.empty();
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
        || !isOfOneKind(mistake.type(), mending.type())
        || !right.isOfToolOf(wrong)
        || SoonAfter.isRepeatedWithoutFailure(wrong, step, actions)) {
      return Optional.empty();
    }
    return correction(step, by, wrong.call().arguments(), right.call().arguments());
  }

  /** An attempt to mend may be called a repair, whatever it repairs. */
  private static boolean isOfOneKind(ActionType mistake, ActionType mending) {
    return mistake == mending || mistake == ActionType.REPAIR || mending == ActionType.REPAIR;
  }

  private static Optional<Correction> correction(int step, int by, String wrong, String right) {
    Set<String> rightWords = wordsOf(right);
    Set<String> wrongWords = wordsOf(wrong);
    int[] onlyRight = hashesOfWordsNotIn(wrongWords, rightWords);
    int[] onlyWrong = hashesOfWordsNotIn(rightWords, wrongWords);
    int common = rightWords.size() - onlyRight.length;
    if (common < LEAST_COMMON * Math.max(rightWords.size(), wrongWords.size())
        || Math.max(onlyRight.length, onlyWrong.length) > MOST_WORDS) {
      return Optional.empty();
    }
    int longer = Integer.compare(right.length(), wrong.length());
    return Optional.of(new Correction(step, by, longer, onlyRight, onlyWrong));
  }

  /** A shell can do anything, so that a call names its argument says nothing of what it does. */
  private static Set<String> wordsOf(String arguments) {
    Set<String> words = Words.of(arguments);
    words.removeAll(Spelling.SHELL_ARGUMENTS);
    return words;
  }

  private static int[] hashesOfWordsNotIn(Set<String> others, Set<String> words) {
    return words.stream()
        .filter(word -> !others.contains(word))
        .mapToInt(String::hashCode)
        .sorted()
        .toArray();
  }
}
