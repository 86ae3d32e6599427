package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import org.jspecify.annotations.Nullable;

/** Tells what one program does, by its arguments. */
@FunctionalInterface
interface CommandRule {

  /** {@return what the command does, or null if it only passes on, prepares or prints} */
  @Nullable Finding judge(ShellCommand command);
}
