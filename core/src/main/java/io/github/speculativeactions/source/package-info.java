/**
 * What the rows of a dataset mean: from rows to traces.
 *
 * <p>{@code TraceSource} is a service provider interface; SWE-smith and ToolBench are built in.
 * Most plugins implement {@link RowTraceSource}. Depends on {@code format}, {@code storage} and
 * {@code model}.
 */
@NullMarked
package io.github.speculativeactions.source;

import org.jspecify.annotations.NullMarked;
