/**
 * The verifier dataset: its record, which pairs are made and how, and its columns.
 *
 * <p>Depends on {@code build}.
 */
@NullMarked
package io.github.speculativeactions.build.verifier;

import org.jspecify.annotations.NullMarked;
