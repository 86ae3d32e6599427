/**
 * Where records go: files in an output folder, memory, or several places at once.
 *
 * <p>Depends on {@code build} and {@code split}.
 */
@NullMarked
package io.github.speculativeactions.sink;

import org.jspecify.annotations.NullMarked;
