/**
 * Takes shell text apart into the commands it would run, those that other commands run included, as
 * far as that can be told without running it; knows how programs read their options.
 *
 * <p>Shared by our own packages, not exported. Depends on nothing of ours.
 */
@NullMarked
package io.github.speculativeactions.classify.shell;

import org.jspecify.annotations.NullMarked;
