/**
 * What every other package shares: the exception all failures arrive as, and the place it names.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package io.github.speculativeactions;

import org.jspecify.annotations.NullMarked;
