/**
 * Tells which of the nine action types a step is.
 *
 * <p>Depends on {@code model} only.
 */
@NullMarked
package io.github.speculativeactions.classify;

import org.jspecify.annotations.NullMarked;
