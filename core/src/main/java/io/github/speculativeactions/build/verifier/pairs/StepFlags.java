package io.github.speculativeactions.build.verifier.pairs;

/** What a byte says of a step: its form in the lowest bits, and these. */
final class StepFlags {

  /** The bits of {@link ParsedAction#form()}. */
  static final int FORM = 0x1f;

  /** Of those, the ones that count the calls. */
  static final int CALLS = 0x1e;

  /** The action failed, and was no check. */
  static final int MISTAKE = 0x20;

  private StepFlags() {}
}
