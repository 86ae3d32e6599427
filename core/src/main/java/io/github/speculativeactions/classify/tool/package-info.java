/**
 * Tells what tool calls do: by name, by arguments, by the words of a name nobody listed. Not
 * exported; depends on {@code command} and {@code evidence}.
 */
@NullMarked
package io.github.speculativeactions.classify.tool;

import org.jspecify.annotations.NullMarked;
