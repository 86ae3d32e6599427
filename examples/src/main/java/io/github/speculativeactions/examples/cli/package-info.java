/**
 * The command-line program: {@code build}, {@code classify}, {@code score}, {@code sources} and
 * {@code formats}.
 *
 * <p>One class for each command, on the library's public API alone. Nobody depends on this package.
 */
@NullMarked
package io.github.speculativeactions.examples.cli;

import org.jspecify.annotations.NullMarked;
