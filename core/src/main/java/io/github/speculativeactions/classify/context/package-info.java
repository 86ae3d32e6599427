/**
 * Tells what a step is because of what came before it: what failed, which files were changed,
 * whether a user has replied. Not exported; depends on {@code tool}, {@code shell}, {@code failure}
 * and {@code evidence}.
 */
@NullMarked
package io.github.speculativeactions.classify.context;

import org.jspecify.annotations.NullMarked;
