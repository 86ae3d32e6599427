package io.github.speculativeactions.classify.shell;

import java.util.List;

/** One text of shell, taken apart into the commands it would run. Immutable and thread-safe. */
public final class ShellScript {

  private final List<ShellCommand> commands;
  private final boolean complete;

  private ShellScript(List<ShellCommand> commands, boolean complete) {
    this.commands = List.copyOf(commands);
    this.complete = complete;
  }

  /** {@return the script; any text is one} */
  public static ShellScript parse(String text) {
    List<String> words = List.of(text.split(" "));
    return new ShellScript(
        List.of(new ShellCommand(words, List.of(), ShellCommand.Role.TOP)), true);
  }

  /** {@return every simple command that would run, in the order of the text} */
  public List<ShellCommand> commands() {
    return commands;
  }

  /** {@return false if quotes, here-documents or brackets are left open} */
  public boolean isComplete() {
    return complete;
  }
}
