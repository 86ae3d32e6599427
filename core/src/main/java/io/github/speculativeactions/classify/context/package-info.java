/** Tells what a step is because of what came before it. Not exported; depends on {@code tool}. */
@NullMarked
package io.github.speculativeactions.classify.context;

import org.jspecify.annotations.NullMarked;
