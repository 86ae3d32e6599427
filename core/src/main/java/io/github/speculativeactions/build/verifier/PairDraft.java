package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.model.ActionType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The pairs as planned so far: six bytes a step. The table is not needed to read them. */
final class PairDraft {

  private static final NegativeKind[] KINDS = NegativeKind.values();
  private static final ActionType[] TYPES = ActionType.values();

  /** The kind of a step that is the place of no pair. */
  private static final byte NONE = -1;

  private final byte[] types;
  private final byte[] kinds;

  /** The other step; for a canned line the number of the type that it claims. */
  private final int[] others;

  private final BitSet duplicates = new BitSet();
  private final BitSet heldOut;
  private final Map<NegativeKind, Long> counts = new EnumMap<>(NegativeKind.class);
  private final Map<NegativeKind, Long> setAside = new EnumMap<>(NegativeKind.class);

  PairDraft(StepTable table) {
    this.types = table.types();
    this.heldOut = HeldOutPrompts.in(table);
    this.kinds = new byte[table.steps()];
    this.others = new int[table.steps()];
    Arrays.fill(kinds, NONE);
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
    return counts.isEmpty() && setAside.isEmpty();
  }

  void setAside(NegativeKind kind, long pairs) {
    if (pairs > 0) {
      setAside.merge(kind, pairs, Long::sum);
    }
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

  Map<NegativeKind, Long> setAside() {
    return Collections.unmodifiableMap(setAside);
  }
}
