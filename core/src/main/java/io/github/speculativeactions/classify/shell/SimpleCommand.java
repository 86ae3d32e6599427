package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.ArrayList;
import java.util.List;

/** A command while it is read: the body of a here-document comes after its last word. */
final class SimpleCommand {

  private final Role role;
  private final List<String> words = new ArrayList<>();
  private final List<String> assignments = new ArrayList<>(0);
  private final List<Redirection> redirections = new ArrayList<>(0);

  SimpleCommand(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  List<String> words() {
    return words;
  }

  List<String> assignments() {
    return assignments;
  }

  List<Redirection> redirections() {
    return redirections;
  }
}
