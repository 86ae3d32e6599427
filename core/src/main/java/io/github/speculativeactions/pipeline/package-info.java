/**
 * Carries traces from their inputs to the three datasets: wires, counts, cancels, reports.
 *
 * <p>Start at {@code SpeculativeDatasets}. Depends on every other package; none depends on it.
 */
@NullMarked
package io.github.speculativeactions.pipeline;

import org.jspecify.annotations.NullMarked;
