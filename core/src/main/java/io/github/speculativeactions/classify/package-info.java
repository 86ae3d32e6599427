/**
 * Tells which of the nine action types a step is.
 *
 * <p>Depends on {@code model} and {@code internal} only. Its sub-packages hold the rules of the
 * structural classifier and are not exported.
 */
@NullMarked
package io.github.speculativeactions.classify;

import org.jspecify.annotations.NullMarked;
