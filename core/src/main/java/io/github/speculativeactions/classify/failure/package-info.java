/** Tells failures in what tools answered. Not exported; depends on {@code internal} only. */
@NullMarked
package io.github.speculativeactions.classify.failure;

import org.jspecify.annotations.NullMarked;
