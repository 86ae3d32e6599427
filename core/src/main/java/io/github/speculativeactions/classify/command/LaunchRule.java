package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.ShellCommand;
import org.jspecify.annotations.Nullable;

/** Finds the command that a program runs, among its arguments. */
@FunctionalInterface
interface LaunchRule {

  /** {@return the command, or null if this one runs no other} */
  @Nullable Launch launch(ShellCommand command);
}
