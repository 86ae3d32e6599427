package io.github.speculativeactions.build;

import java.util.Objects;

/**
 * The choices behind a build, so that whoever reads its report can make it again.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param testShare the share of proposer and verifier rows in the test split
 * @param evalRows the most rows the eval dataset gets
 * @param onBadRow what happened when an input row could not be used, such as {@code fail}
 * @param maxRowBytes the most bytes that one input row could take
 */
public record BuildOptions(double testShare, int evalRows, String onBadRow, long maxRowBytes) {

  public BuildOptions {
    Objects.requireNonNull(onBadRow, "onBadRow");
  }
}
