/**
 * Invented traces in the layouts of SWE-smith and ToolBench, and a storage that reads them from the
 * class path.
 *
 * <p>Shows how to write a {@code Storage}. Depends on {@code storage} only.
 */
@NullMarked
package io.github.speculativeactions.examples.samples;

import org.jspecify.annotations.NullMarked;
