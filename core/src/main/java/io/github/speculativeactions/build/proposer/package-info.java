/**
 * The proposer dataset: its record, how to build one from a step, and its columns.
 *
 * <p>Depends on {@code build}.
 */
@NullMarked
package io.github.speculativeactions.build.proposer;

import org.jspecify.annotations.NullMarked;
