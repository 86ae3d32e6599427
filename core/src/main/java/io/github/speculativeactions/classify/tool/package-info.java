/**
 * Tells what tool calls do: by name, by arguments, by the words of a name nobody listed; finds
 * calls that are written into a text. Not exported; depends on {@code command}, {@code shell},
 * {@code text}, {@code evidence} and {@code internal}.
 */
@NullMarked
package io.github.speculativeactions.classify.tool;

import org.jspecify.annotations.NullMarked;
