/**
 * What a recorded agent run is made of: traces, messages, tool calls, steps.
 *
 * <p>Plain immutable values, independent of any dataset or file format. Depends on nothing but the
 * root package.
 */
@NullMarked
package io.github.speculativeactions.model;

import org.jspecify.annotations.NullMarked;
