package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.verifier.NegativeKind;

/** Why a pair that was found is not made. */
enum SetAside {
  /** Right and wrong sides could have been told apart without the prompt. */
  UNBALANCED("%s pair set aside: lengths, types or words would tell right from wrong"),
  /** There are as many pairs of its kind as the quota lets in. */
  BEYOND_QUOTA("%s pair set aside: quota of its kind is used up");

  private final String reason;

  SetAside(String reason) {
    this.reason = reason;
  }

  /** {@return what the report says of a pair of a kind} */
  String reason(NegativeKind kind) {
    return reason.formatted(kind.label());
  }
}
