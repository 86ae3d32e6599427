/**
 * Which row goes where: splits, and the seeded draws that decide them.
 *
 * <p>Depends on {@code internal}.
 */
@NullMarked
package io.github.speculativeactions.split;

import org.jspecify.annotations.NullMarked;
