/**
 * What the records of the three datasets have in common: framing, columns, provenance, and the
 * report of a build.
 *
 * <p>Each record kind has a package of its own below this one. Depends on {@code model}, {@code
 * classify} and {@code split}.
 */
@NullMarked
package io.github.speculativeactions.build;

import org.jspecify.annotations.NullMarked;
