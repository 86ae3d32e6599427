/**
 * How rows are encoded in a file.
 *
 * <p>{@code RowFormat} is a service provider interface; JSON Lines, JSON and CSV are built in.
 * Depends on {@code storage}.
 */
@NullMarked
package io.github.speculativeactions.format;

import org.jspecify.annotations.NullMarked;
