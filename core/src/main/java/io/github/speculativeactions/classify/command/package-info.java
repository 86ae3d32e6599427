/**
 * Tells what shell commands and pieces of code do: tables of programs by subject, and rules for
 * those whose options decide. Not exported; depends on {@code evidence} and {@code shell}.
 */
@NullMarked
package io.github.speculativeactions.classify.command;

import org.jspecify.annotations.NullMarked;
