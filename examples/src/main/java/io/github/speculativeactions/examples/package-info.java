/**
 * Examples to copy from: each file shows one use of the library on one screen.
 *
 * <p>Built on the public API alone, and run by a test each.
 */
@NullMarked
package io.github.speculativeactions.examples;

import org.jspecify.annotations.NullMarked;
