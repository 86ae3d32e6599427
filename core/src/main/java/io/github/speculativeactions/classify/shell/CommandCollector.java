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
      List<String> words = List.copyOf(command.words());
      add(words, command.redirections(), command.role(), scripts);
    }
    return parsed.isComplete();
  }

  void add(List<String> words, List<Redirection> redirections, Role role, int scripts) {
    if (words.isEmpty()) {
      commands.add(new ShellCommand(words, redirections, role));
      return;
    }
    List<String> wrapped = Wrappers.unwrap(words);
    String program = ShellCommand.programOf(wrapped);
    if (GivenScript.mayBeGivenTo(program) && scripts < MAX_SCRIPTS) {
      addScript(wrapped, redirections, role, scripts);
    } else {
      commands.add(new ShellCommand(wrapped, redirections, role));
      if (program.equals("find")) {
        addFoundBy(wrapped, role, scripts);
      }
    }
  }

  /** What is left of a shell that runs a script is where its output goes. */
  private void addScript(
      List<String> words, List<Redirection> redirections, Role role, int scripts) {
    GivenScript script = GivenScript.of(words, redirections);
    if (script == null) {
      commands.add(new ShellCommand(words, redirections, role));
      return;
    }
    collect(script.text(), role, scripts + 1);
    if (!script.otherRedirections().isEmpty()) {
      commands.add(new ShellCommand(List.of(), script.otherRedirections(), role));
    }
  }

  /** Adds what {@code find} runs: the words up to {@code ;} or to <code>{} +</code>. */
  private void addFoundBy(List<String> words, Role role, int scripts) {
    int start = -1;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean ends = word.equals(";") || (word.equals("+") && words.get(i - 1).equals("{}"));
      if (start < 0 && FIND_RUNS.contains(word)) {
        start = i + 1;
      } else if (start >= 0 && ends) {
        add(words.subList(start, i), List.of(), role, scripts);
        start = -1;
      }
    }
  }
}
