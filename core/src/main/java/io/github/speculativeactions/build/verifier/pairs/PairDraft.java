package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pairs as planned so far: six bytes a step. The table is not needed to read them. */
final class PairDraft {

  private static final NegativeKind[] KINDS = NegativeKind.values();
  private static final SetAside[] SETS_ASIDE = SetAside.values();
  private static final ActionType[] TYPES = ActionType.values();

  /** The kind of a step that is the place of no pair. */
  private static final byte NONE = -1;

  private final byte[] types;
  private final byte[] kinds;

  /** The other step; for a canned line the number of the type that it claims. */
  private final int[] others;

  /** For each step, one more than the number of the best pair that was set aside; or 0. */
  private final byte[] setAsides;

  private final BitSet duplicates = new BitSet();
  private final LeftOutTraces leftOutTraces;
  private final BitSet heldOut;
  private final Map<NegativeKind, Long> counts = new EnumMap<>(NegativeKind.class);
  private boolean hasSetAside;

  PairDraft(StepTable table, LeftOutTraces leftOutTraces) {
    this.types = table.types();
    this.leftOutTraces = leftOutTraces;
    this.heldOut = HeldOutPrompts.in(table, leftOutTraces);
    this.kinds = new byte[table.steps()];
    this.others = new int[table.steps()];
    this.setAsides = new byte[table.steps()];
    Arrays.fill(kinds, NONE);
  }

  /** {@return why no step of a trace may be in a pair; empty if they may} */
  Optional<String> whyLeftOut(int trace) {
    return leftOutTraces.reason(trace);
  }

  /** {@return the steps of a part that may be in pairs, in order} */
  IntStream steps(StepTable table, Part part) {
    return table.steps(part, leftOutTraces).filter(step -> !isHeldOut(step));
  }

  boolean isHeldOut(int step) {
    return heldOut.get(step);
  }

  void markDuplicate(int step) {
    duplicates.set(step);
  }

  boolean isDuplicate(int step) {
    return duplicates.get(step);
  }

  boolean isPaired(int step) {
    return kinds[step] != NONE;
  }

  @SuppressWarnings("EnumOrdinal") // the number does not outlive the process
  void pair(int step, int other, NegativeKind kind) {
    kinds[step] = (byte) kind.ordinal();
    others[step] = other;
    counts.merge(kind, 1L, Long::sum);
  }

  /** {@return whether no pair was made, and none set aside} */
  boolean foundNothing() {
    return counts.isEmpty() && !hasSetAside;
  }

  /** Notes that a pair of a step was found and is not made. */
  @SuppressWarnings("EnumOrdinal") // the number does not outlive the process
  void setAside(int step, NegativeKind kind, SetAside why) {
    hasSetAside = true;
    if (setAsides[step] == 0) {
      setAsides[step] = (byte) (1 + kind.ordinal() * SETS_ASIDE.length + why.ordinal());
    }
  }

  /** {@return why the best pair of a step that was found was not made, if there is one} */
  Optional<String> setAside(int step) {
    int number = setAsides[step] - 1;
    return number < 0
        ? Optional.empty()
        : Optional.of(
            SETS_ASIDE[number % SETS_ASIDE.length].reason(KINDS[number / SETS_ASIDE.length]));
  }

  Optional<PlannedPair> pairAt(int step) {
    if (!isPaired(step)) {
      return Optional.empty();
    }
    NegativeKind kind = KINDS[kinds[step]];
    ActionType type = TYPES[types[step]];
    int other = others[step];
    return Optional.of(
        switch (kind) {
          case SIBLING, OTHER_STATE ->
              new PlannedPair(kind, step, other, type, TYPES[types[other]]);
          case CORRECTED, PERTURBED -> new PlannedPair(kind, step, other, type, type);
          case LABEL_ONLY -> new PlannedPair(kind, step, PlannedPair.NO_STEP, type, TYPES[other]);
        });
  }

  Map<NegativeKind, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
