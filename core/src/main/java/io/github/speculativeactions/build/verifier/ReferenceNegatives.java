package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.PythonRandom;
import java.util.List;

/**
 * Draws a negative for each good step as the reference does.
 *
 * <p>If there are fewer bad steps than a fifth of the good ones, each good step first adds one
 * canned line of another type to the pool. Then each good step draws its negative from the pool:
 * the bad steps in order, then the canned lines in order. One seeded generator makes all draws.
 *
 * <p>Works on step numbers alone, so that it costs a few bytes a step. Immutable.
 */
public final class ReferenceNegatives {

  /** Below this share of bad steps to good ones, canned lines are made. */
  public static final double CANNED_BELOW = 0.2;

  private static final ActionType[] TYPES = ActionType.values();

  private final int[] badSteps;
  private final byte[] cannedTypes;
  private final int[] drawn;

  private ReferenceNegatives(int[] badSteps, byte[] cannedTypes, int[] drawn) {
    this.badSteps = badSteps;
    this.cannedTypes = cannedTypes;
    this.drawn = drawn;
  }

  /**
   * {@return the draws for all good steps}
   *
   * @param goodTypes the types of the good steps, in order
   * @param badSteps the numbers by which the caller knows the bad steps, in order
   * @param seed 0 or more
   */
  public static ReferenceNegatives draw(List<ActionType> goodTypes, int[] badSteps, long seed) {
    PythonRandom random = PythonRandom.seeded(seed);
    int good = goodTypes.size();
    byte[] canned = new byte[badSteps.length < CANNED_BELOW * good ? good : 0];
    for (int i = 0; i < canned.length; i++) {
      canned[i] = (byte) otherType(goodTypes.get(i), random).number();
    }
    int[] drawn = new int[good];
    for (int i = 0; i < good; i++) {
      drawn[i] = random.choice(badSteps.length + canned.length);
    }
    return new ReferenceNegatives(badSteps.clone(), canned, drawn);
  }

  private static ActionType otherType(ActionType type, PythonRandom random) {
    int choice = random.choice(TYPES.length - 1);
    return TYPES[choice < type.number() ? choice : choice + 1];
  }

  /** {@return how many good steps have drawn} */
  public int size() {
    return drawn.length;
  }

  /** {@return whether a good step drew a bad step, not a canned line} */
  public boolean isStep(int good) {
    return drawn[good] < badSteps.length;
  }

  /** {@return the number of the bad step that a good step drew} */
  public int step(int good) {
    return badSteps[drawn[good]];
  }

  /** {@return the type that the canned line claims which a good step drew} */
  public ActionType cannedType(int good) {
    return TYPES[cannedTypes[drawn[good] - badSteps.length]];
  }
}
