package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.audit.PairFeatures;
import io.github.speculativeactions.audit.PromptPrint;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of a build must know of a row.
 *
 * @param row the row
 * @param print tells its prompt from others
 * @param promptTokens how long its prompt is, with the tools offered
 * @param answerTokens how long its longest answer is
 * @param pair what the probes know of it, if it is a pair
 */
record MeasuredRow(
    SplitRecord row,
    PromptPrint print,
    long promptTokens,
    long answerTokens,
    @Nullable PairFeatures pair) {}
