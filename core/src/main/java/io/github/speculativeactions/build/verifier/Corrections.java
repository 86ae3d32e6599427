package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.model.ActionType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the later step of a trace that does right what an action tried in vain.
 *
 * <p>It calls the same tool with arguments of the same names, says much the same in them, comes
 * soon, and does not fail. A failed check is not mended: it did its work.
 */
final class Corrections {

  /** How many steps later the mended call comes at most. */
  static final int WITHIN = 3;

  /** The least share of the words of the longer arguments that stand in the others too. */
  static final double LEAST_COMMON = 0.5;

  private Corrections() {}

  /** {@return the number of the step that mends a failed one, or -1} */
  static int of(int step, List<ParsedAction> actions) {
    ParsedAction failed = actions.get(step);
    ParsedCall call = failed.onlyCall();
    if (!failed.isMistake() || call == null) {
      return -1;
    }
    int end = Math.min(actions.size() - 1, step + WITHIN);
    for (int later = step + 1; later <= end; later++) {
      ParsedAction mended = actions.get(later);
      ParsedCall mendedCall = mended.onlyCall();
      if (mendedCall != null
          && !mended.hasFailed()
          && (mended.type() == failed.type() || mended.type() == ActionType.REPAIR)
          && mendedCall.shape() == call.shape()
          && mendedCall.key() != call.key()
          && areAlike(call.call().arguments(), mendedCall.call().arguments())) {
        return later;
      }
    }
    return -1;
  }

  private static boolean areAlike(String first, String second) {
    Set<String> words = Words.of(first);
    Set<String> others = Words.of(second);
    int most = Math.max(words.size(), others.size());
    Set<String> common = new HashSet<>(words);
    common.retainAll(others);
    return common.size() >= LEAST_COMMON * most;
  }
}
