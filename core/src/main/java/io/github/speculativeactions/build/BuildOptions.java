package io.github.speculativeactions.build;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The choices behind a build, so that whoever reads its report can make it again.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param classifier what told the action types, such as {@code structural}
 * @param framing how prompts were worded, such as {@code reference}
 * @param groupBy what a split keeps together, such as {@code instance}
 * @param repeatedSteps whether a step that several traces hold has a row for each, such as {@code
 *     once}
 * @param negativeQuotas for each kind of negative the most pairs, as a share of the steps; empty if
 *     negatives were drawn as the reference does
 * @param rowOrder in which order rows were written, such as {@code whole_traces}
 * @param trainOn which traces the proposer learns from, such as {@code all}
 * @param columns which columns the rows have, such as {@code full}
 * @param testShare the share of the test split, of rows or of groups
 * @param evalShare the share of the groups kept for the eval; without effect on shuffled rows
 * @param evalRows the most rows the eval dataset gets; {@link Integer#MAX_VALUE}, null in JSON, for
 *     no limit
 * @param onBadRow what happened when an input row could not be used, such as {@code fail}
 * @param maxRowBytes the most bytes that one input row could take
 */
public record BuildOptions(
    String classifier,
    String framing,
    String groupBy,
    String repeatedSteps,
    Map<String, Double> negativeQuotas,
    String rowOrder,
    String trainOn,
    String columns,
    double testShare,
    double evalShare,
    int evalRows,
    String onBadRow,
    long maxRowBytes) {

  public BuildOptions {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(framing, "framing");
    Objects.requireNonNull(groupBy, "groupBy");
    Objects.requireNonNull(repeatedSteps, "repeatedSteps");
    negativeQuotas = Collections.unmodifiableMap(new LinkedHashMap<>(negativeQuotas));
    Objects.requireNonNull(rowOrder, "rowOrder");
    Objects.requireNonNull(trainOn, "trainOn");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(onBadRow, "onBadRow");
  }
}
