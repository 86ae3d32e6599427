package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.verifier.Negative;
import io.github.speculativeactions.build.verifier.ReferenceNegatives;

/** The wrong side for each of some good steps, read when it is needed. Safe for several threads. */
final class DrawnNegatives {

  private final ReferenceNegatives drawn;
  private final StepIndex index;
  private final TraceSpool spool;
  private final Framing framing;

  private DrawnNegatives(
      ReferenceNegatives drawn, StepIndex index, TraceSpool spool, Framing framing) {
    this.drawn = drawn;
    this.index = index;
    this.spool = spool;
    this.framing = framing;
  }

  /** {@return what the good steps draw from the bad ones, both given by their numbers} */
  static DrawnNegatives draw(
      int[] good, int[] bad, long seed, StepIndex index, TraceSpool spool, Framing framing) {
    return new DrawnNegatives(
        ReferenceNegatives.draw(index.types(good), bad, seed), index, spool, framing);
  }

  /** {@return the wrong side for the good step at a place among the good ones} */
  Negative of(int place) {
    if (!drawn.isStep(place)) {
      return Negative.labelOnly(drawn.cannedType(place), framing);
    }
    int step = drawn.step(place);
    return Negative.of(index.readAction(step, spool), index.type(step), framing);
  }
}
