package io.github.speculativeactions.build.verifier;

/** What a byte says of a step: its form in the lowest bits, and these. */
final class StepFlags {

  /** The bits of {@link ParsedAction#form()}. */
  static final int FORM = 0x07;

  /** The action failed, and was no check. */
  static final int MISTAKE = 0x08;

  private StepFlags() {}
}
