/**
 * Tells failures in what tools answered. Not exported; depends on {@code evidence}, for its
 * phrases, and {@code internal}.
 */
@NullMarked
package io.github.speculativeactions.classify.failure;

import org.jspecify.annotations.NullMarked;
