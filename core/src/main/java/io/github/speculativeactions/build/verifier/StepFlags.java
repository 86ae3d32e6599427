package io.github.speculativeactions.build.verifier;

import java.util.List;

/** What a byte says of a step: its form in the lowest bits, and these. */
final class StepFlags {

  /** The bits of {@link ParsedAction#form()}. */
  static final int FORM = 0x07;

  /** The action failed, and was no check. */
  static final int MISTAKE = 0x08;

  /** The step that mends this one has longer arguments. */
  static final int LONGER_MENDED = 0x10;

  /** The step that mends this one has shorter arguments. */
  static final int SHORTER_MENDED = 0x20;

  private StepFlags() {}

  /** {@return how the arguments of a step compare to those of the one that mends it} */
  static int ofCorrection(ParsedAction action, int partner, List<ParsedAction> actions) {
    if (partner < 0) {
      return 0;
    }
    int difference = Integer.compare(argumentsLength(actions.get(partner)), argumentsLength(action));
    return difference > 0 ? LONGER_MENDED : difference < 0 ? SHORTER_MENDED : 0;
  }

  private static int argumentsLength(ParsedAction action) {
    ParsedCall call = action.onlyCall();
    return call == null ? 0 : call.call().arguments().length();
  }
}
