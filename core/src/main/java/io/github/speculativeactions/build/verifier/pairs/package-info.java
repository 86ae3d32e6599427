/**
 * Which verifier pairs are made, and how: planned on numbers, made of the text that they stand for.
 *
 * <p>Not exported: {@code VerifierPairs} and the pipeline are its doors. Begin at {@code PairPlan}.
 */
@NullMarked
package io.github.speculativeactions.build.verifier.pairs;

import org.jspecify.annotations.NullMarked;
