/**
 * What people read of a build: dataset cards, plots, one page of figures.
 *
 * <p>Everything here is a function of a {@link io.github.speculativeactions.sink.WrittenOutput}.
 * Depends on {@code core}, with its JSON, and on nothing else.
 */
@NullMarked
package io.github.speculativeactions.report;

import org.jspecify.annotations.NullMarked;
