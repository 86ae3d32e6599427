/**
 * Benchmarks, run by JMH: how many megabytes a second are written, read and classified.
 *
 * <p>Built on the public API alone. The folder of the module holds the scripts that compare with
 * other tools.
 */
@NullMarked
package io.github.speculativeactions.benchmarks;

import org.jspecify.annotations.NullMarked;
