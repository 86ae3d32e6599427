/**
 * The verifier dataset: its record, what is chosen of pairs, and its columns; {@code pairs} below
 * plans them.
 *
 * <p>Depends on {@code build}.
 */
@NullMarked
package io.github.speculativeactions.build.verifier;

import org.jspecify.annotations.NullMarked;
