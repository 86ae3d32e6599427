/**
 * Tells what shell commands and pieces of code do: tables of programs by subject with rules for
 * those whose words decide, and what is known to do no harm. Not exported; depends on {@code
 * evidence}, {@code shell} and the model.
 */
@NullMarked
package io.github.speculativeactions.classify.command;

import org.jspecify.annotations.NullMarked;
