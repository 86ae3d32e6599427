package io.github.speculativeactions.build.verifier.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the names that a run makes up, such as that of a script it writes: another made-up name
 * would do as well, so neither is wrong for the other.
 *
 * <p>A step that may bring something about makes up the names that no call before it has.
 */
final class OwnNames {

  private final List<ParsedAction> actions;

  /** For each value, the first step that names it; empty until it is asked for. */
  private final Map<Meaning, Integer> firstSteps = new HashMap<>();

  OwnNames(List<ParsedAction> actions) {
    this.actions = actions;
  }

  /** {@return whether a text can be made up: one word, and not of letters alone as choices are} */
  static boolean isName(String text) {
    boolean isPlain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        return false;
      }
      isPlain &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return !isPlain;
  }

  /** {@return whether a step could make up either value as a name} */
  boolean areBoth(int step, Argument first, Argument second) {
    return actions.get(step).mayMakeSomething()
        && first.isName()
        && second.isName()
        && !isNamedBefore(step, first)
        && !isNamedBefore(step, second);
  }

  private boolean isNamedBefore(int step, Argument value) {
    if (firstSteps.isEmpty()) {
      noteAll();
    }
    return firstSteps.getOrDefault(value.value(), step) < step;
  }

  private void noteAll() {
    for (int step = 0; step < actions.size(); step++) {
      for (ParsedCall call : actions.get(step).calls()) {
        for (Argument argument : call.arguments()) {
          firstSteps.putIfAbsent(argument.value(), step);
        }
      }
    }
  }
}
