/**
 * Measures of a build's datasets: leaks between splits, shortcuts in pairs, baselines, lengths.
 *
 * <p>Each measure takes in what is written, piece by piece, and gives a report at the end. Depends
 * on {@code split}, {@code model} and {@code internal}.
 */
@NullMarked
package io.github.speculativeactions.audit;

import org.jspecify.annotations.NullMarked;
