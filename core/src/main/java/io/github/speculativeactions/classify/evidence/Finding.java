package io.github.speculativeactions.classify.evidence;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import org.jspecify.annotations.Nullable;

/**
 * What one call, command or text of a step turns out to be. Immutable and thread-safe.
 *
 * @param rule what told it, one of few texts; never a piece of the input
 * @param confidence that of the evidence, or less
 */
public record Finding(
    ActionType type, SideEffect sideEffect, Evidence evidence, String rule, double confidence) {

  /** How much is left of the confidence, once for all, if parts of a step are of several types. */
  private static final double MIXED = 0.9;

  /** {@return a finding as sure as its evidence} */
  public static Finding of(ActionType type, SideEffect sideEffect, Evidence evidence, String rule) {
    return new Finding(type, sideEffect, evidence, rule, evidence.confidence());
  }

  /** {@return a finding of something that neither does nor tells anything} */
  public static Finding idle(String rule) {
    return of(ActionType.TOOL_CALL, SideEffect.READ_ONLY, Evidence.IDLE, rule);
  }

  /** {@return the finding of both together, where either may be missing} */
  public static @Nullable Finding together(@Nullable Finding one, @Nullable Finding other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.with(other);
  }

  /**
   * {@return what a step is that is both: of the type with the stronger effect, unless one of them
   * is idle, and always with the worse side effect}
   *
   * <p>How sure it is depends neither on how many parts a step has nor on their order.
   */
  public Finding with(Finding other) {
    SideEffect worse = harm(other.sideEffect) > harm(sideEffect) ? other.sideEffect : sideEffect;
    if (other.evidence == Evidence.IDLE || evidence == Evidence.IDLE) {
      Finding telling = other.evidence == Evidence.IDLE ? this : other;
      return telling.withSideEffect(worse);
    }
    Finding telling = other.isStrongerThan(this) ? other : this;
    double sure = telling.evidence.confidence();
    boolean mixed = type != other.type || isMixed() || other.isMixed();
    return new Finding(
        telling.type, worse, telling.evidence, telling.rule, mixed ? ofMixed(sure) : sure);
  }

  /** Rounded, since rows show it: in binary, 0.9 times 0.93 is 0.8370000000000001. */
  private static double ofMixed(double sure) {
    return Math.round(1_000 * sure * MIXED) / 1_000.0;
  }

  private boolean isMixed() {
    return confidence < evidence.confidence();
  }

  private boolean isStrongerThan(Finding other) {
    int more = strength(type) - strength(other.type);
    return more > 0 || (more == 0 && evidence.confidence() > other.evidence.confidence());
  }

  /** {@return whether it changes what is in a file, rather than to make or remove one} */
  public boolean editsInPlace() {
    return type == ActionType.FILE_WRITE && sideEffect == SideEffect.MUTATING;
  }

  /** {@return this finding with another side effect} */
  public Finding withSideEffect(SideEffect other) {
    return other == sideEffect ? this : new Finding(type, other, evidence, rule, confidence);
  }

  /** {@return this finding, which has at least that side effect} */
  public Finding withWorse(SideEffect other) {
    return harm(other) > harm(sideEffect) ? withSideEffect(other) : this;
  }

  /** {@return this finding, known to be a repair} */
  public Finding asRepair(String repairRule) {
    double sure = Math.min(confidence, Evidence.FAILURE_BEFORE.confidence());
    return new Finding(ActionType.REPAIR, sideEffect, Evidence.FAILURE_BEFORE, repairRule, sure);
  }

  private static int strength(ActionType type) {
    return switch (type) {
      case FINAL_ANSWER -> 8;
      case BLOCKED -> 7;
      case ASK_CLARIFICATION -> 6;
      case REPAIR -> 5;
      case FILE_WRITE -> 4;
      case VERIFIER -> 3;
      case TOOL_CALL -> 2;
      case RETRIEVAL -> 1;
      case FILE_READ -> 0;
    };
  }

  private static int harm(SideEffect sideEffect) {
    return switch (sideEffect) {
      case READ_ONLY -> 0;
      case IDEMPOTENT -> 1;
      case UNKNOWN -> 2;
      case MUTATING -> 3;
    };
  }
}
