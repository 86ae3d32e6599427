package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
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
    CommandCollector collector = new CommandCollector();
    boolean complete = collector.collect(withoutForeignCharacters(text), Role.TOP, 0);
    return new ShellScript(collector.commands(), complete);
  }

  /** A shell skips NUL; the line ends of Windows are meant as line ends. */
  private static String withoutForeignCharacters(String text) {
    return text.replace("\0", "").replace("\r\n", "\n");
  }

  /** {@return every simple command that would run, in the order of the text} */
  public List<ShellCommand> commands() {
    return commands;
  }

  /** {@return false if quotes, here-documents or brackets are left open} */
  public boolean isComplete() {
    return complete;
  }

  /** {@return the script of one command whose words are given, none of which a shell reads} */
  public static ShellScript ofWords(List<String> words) {
    return of(words, List.of(), Role.TOP);
  }

  /** {@return what runs if a command runs these words, and gives them what it reads} */
  public static ShellScript launchedBy(ShellCommand command, List<String> words) {
    List<Redirection> inputs =
        command.redirections().stream()
            .filter(r -> r.kind() == Redirection.Kind.HERE || r.kind() == Redirection.Kind.READ)
            .toList();
    return of(words, inputs, command.role());
  }

  private static ShellScript of(List<String> words, List<Redirection> redirections, Role role) {
    CommandCollector collector = new CommandCollector();
    collector.add(new ShellCommand(words, redirections, List.of(), role), 0);
    return new ShellScript(collector.commands(), true);
  }
}
