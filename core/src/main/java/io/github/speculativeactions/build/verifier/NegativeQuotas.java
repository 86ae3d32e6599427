package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many pairs of each kind are made at most, so that no kind crowds out the others.
 *
 * <p>A step gets the best kind that the data offers and whose quota is not used up. Immutable and
 * safe for use by several threads.
 */
public final class NegativeQuotas {

  /** The share of {@link NegativeKind#PERTURBED} unless another is set: half. */
  public static final double DEFAULT_PERTURBED = 0.5;

  private final Map<NegativeKind, Double> shares;

  private NegativeQuotas(Map<NegativeKind, Double> shares) {
    this.shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /** {@return as much as there is of every kind, but perturbed calls for half of the steps} */
  public static NegativeQuotas defaults() {
    return builder().build();
  }

  /** {@return a builder that starts from the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the most pairs of a kind, as a share of the steps of a part that may have a pair at
   * all, from 0 to 1}
   */
  public double share(NegativeKind kind) {
    return shares.getOrDefault(kind, 1.0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NegativeQuotas quotas && shares.equals(quotas.shares);
  }

  @Override
  public int hashCode() {
    return shares.hashCode();
  }

  @Override
  public String toString() {
    return "NegativeQuotas" + shares;
  }

  /** Sets quotas. Not safe for use by several threads. */
  public static final class Builder {

    private final Map<NegativeKind, Double> shares = new EnumMap<>(NegativeKind.class);

    private Builder() {
      shares.put(NegativeKind.PERTURBED, DEFAULT_PERTURBED);
    }

    /**
     * Sets the most pairs of a kind.
     *
     * @param share a share of the steps that may have a pair, from 0, for none at all, to 1
     * @throws SpeculativeActionsException (CONFIGURATION) if it is not
     */
    public Builder atMost(NegativeKind kind, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw SpeculativeActionsException.configuration(
            "the quota of %s must be from 0 to 1, not %s".formatted(kind.label(), share));
      }
      shares.put(kind, share);
      return this;
    }

    /** {@return the quotas} */
    public NegativeQuotas build() {
      return new NegativeQuotas(shares);
    }
  }
}
