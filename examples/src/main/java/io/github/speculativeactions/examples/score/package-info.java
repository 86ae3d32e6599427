/** Scores a classifier on steps that people labelled. */
@NullMarked
package io.github.speculativeactions.examples.score;

import org.jspecify.annotations.NullMarked;
