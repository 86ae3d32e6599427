package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects the commands of a script, and those that its commands run in their turn: of wrappers, of
 * scripts that are given to a shell, and of {@code find}.
 */
final class CommandCollector {

  /** How many scripts may lie within one another; each may be nearly as long as that around it. */
  private static final int MAX_SCRIPTS = 8;

  private static final Set<String> FIND_RUNS = Set.of("-exec", "-execdir", "-ok", "-okdir");

  private final List<ShellCommand> commands = new ArrayList<>();

  List<ShellCommand> commands() {
    return commands;
  }

  /**
   * {@return whether a shell would take the script; all its commands are collected anyway}
   *
   * @param scripts how many scripts lie around it
   */
  boolean collect(String script, Role role, int scripts) {
    ShellParser parsed = ShellParser.parse(script, role, 0);
    for (SimpleCommand command : parsed.commands()) {
      add(
          new ShellCommand(
              command.words(), command.redirections(), command.assignments(), command.role()),
          scripts);
    }
    return parsed.isComplete();
  }

  /**
   * Adds a command, or what it runs.
   *
   * @param scripts how many scripts lie around it
   */
  void add(ShellCommand command, int scripts) {
    ShellCommand wrapped = Wrappers.unwrap(command);
    String program = wrapped.program();
    if (GivenScript.mayBeGivenTo(program) && scripts < MAX_SCRIPTS) {
      addScript(wrapped, scripts);
    } else {
      commands.add(wrapped);
      if (program.equals("find")) {
        addFoundBy(wrapped, scripts);
      }
    }
  }

  /** What is left of a shell that runs a script is where its output goes, and what is set. */
  private void addScript(ShellCommand command, int scripts) {
    GivenScript script = GivenScript.of(command.words(), command.redirections());
    if (script == null) {
      commands.add(command);
      return;
    }
    collect(script.text(), command.role(), scripts + 1);
    ShellCommand rest =
        new ShellCommand(
            List.of(), script.otherRedirections(), command.assignments(), command.role());
    if (!rest.redirections().isEmpty() || !rest.assignments().isEmpty()) {
      commands.add(rest);
    }
  }

  /** Adds what {@code find} runs: the words up to {@code ;} or to <code>{} +</code>. */
  private void addFoundBy(ShellCommand find, int scripts) {
    List<String> words = find.words();
    int start = -1;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean ends = word.equals(";") || (word.equals("+") && words.get(i - 1).equals("{}"));
      if (start < 0 && FIND_RUNS.contains(word)) {
        start = i + 1;
      } else if (start >= 0 && ends) {
        add(new ShellCommand(words.subList(start, i), List.of(), List.of(), find.role()), scripts);
        start = -1;
      }
    }
  }
}
