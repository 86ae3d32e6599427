package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.context.Change.Kind;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the files that commands of a shell change, where their words name them. */
final class ShellChanges {

  /** Options behind which a script stands, so that all operands are files. */
  private static final Set<String> SCRIPTS = Set.of("-e", "-f", "--expression", "--file");

  /** What takes back from {@code git stash} what else it puts away. */
  private static final Set<String> STASH_TAKEN_BACK = Set.of("apply", "pop", "branch");

  private final List<Change> changes = new ArrayList<>();

  private ShellChanges() {}

  /** {@return the changes that are known, in the order of the commands} */
  static List<Change> of(List<ShellCommand> commands) {
    ShellChanges found = new ShellChanges();
    for (ShellCommand command : commands) {
      command.redirections().forEach(found::add);
      found.add(command);
    }
    return found.changes;
  }

  private void add(Redirection redirection) {
    switch (redirection.kind()) {
      case WRITE -> add(Kind.MAKES, redirection.target());
      case APPEND -> add(Kind.APPENDS, redirection.target());
      case READ, DUPLICATE, HERE -> {}
    }
  }

  private void add(ShellCommand command) {
    List<String> operands = operands(command.arguments());
    switch (command.program()) {
      case "edit" -> changes.add(Change.OF_OPEN_FILE);
      case "tee", "touch", "create" -> operands.forEach(file -> add(Kind.MAKES, file));
      case "rm", "unlink" -> operands.forEach(file -> add(Kind.REMOVES, file));
      case "cp", "mv" -> addCopies(operands);
      case "git" -> addVersioned(command, operands);
      case "patch", "apply_patch", "applypatch" -> addPatch(command);
      case "sed", "gsed", "perl" -> addEdited(command.arguments());
      default -> {}
    }
  }

  private void add(Kind kind, String file) {
    if (!file.isEmpty() && !file.startsWith("/dev/")) {
      changes.add(Change.of(file, kind));
    }
  }

  private static List<String> operands(List<String> arguments) {
    return arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
  }

  /** The last operand is a folder if it says so, or if several files go there. */
  private void addCopies(List<String> operands) {
    int last = operands.size() - 1;
    for (int i = 0; i < last; i++) {
      String target = operands.get(last);
      boolean isFolder = target.endsWith("/") || last > 1;
      String name = operands.get(i).substring(operands.get(i).lastIndexOf('/') + 1);
      add(Kind.MAKES, isFolder ? target + (target.endsWith("/") ? "" : "/") + name : target);
    }
  }

  /** The patch is what the command reads, or its argument. */
  private void addPatch(ShellCommand command) {
    for (Redirection redirection : command.redirections()) {
      if (redirection.kind() == Redirection.Kind.HERE) {
        changes.addAll(PatchChanges.of(redirection.target()));
      }
    }
    command.arguments().forEach(argument -> changes.addAll(PatchChanges.of(argument)));
  }

  private void addVersioned(ShellCommand command, List<String> operands) {
    if (operands.isEmpty()) {
      return;
    }
    List<String> rest = operands.subList(1, operands.size());
    switch (operands.get(0)) {
      case "checkout", "restore" -> rest.forEach(file -> add(Kind.MAKES, file));
      case "rm" -> rest.forEach(file -> add(Kind.REMOVES, file));
      case "mv" -> addCopies(rest);
      case "apply" -> addPatch(command);
      case "stash" -> changes.add(Change.unnamed(stashesAway(rest) ? Kind.REMOVES : Kind.EDITS));
      default -> {}
    }
  }

  private static boolean stashesAway(List<String> rest) {
    return rest.isEmpty() || !STASH_TAKEN_BACK.contains(rest.get(0));
  }

  /** {@code sed -i 's/a/b/' file}, {@code perl -pi -e '…' file}. */
  private void addEdited(List<String> arguments) {
    boolean inPlace = false;
    boolean scriptSeen = false;
    List<String> files = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("-")) {
        inPlace |= argument.startsWith("--in-place") || isShortOption(argument, 'i');
        if (takesScript(argument)) {
          scriptSeen = true;
          i++;
        }
      } else if (scriptSeen) {
        files.add(argument);
      } else if (!argument.isEmpty()) {
        scriptSeen = true;
      }
    }
    if (inPlace) {
      files.forEach(file -> add(Kind.EDITS, file));
    }
  }

  /** The last letter of several, as in {@code -ne}, is the one that takes a value. */
  private static boolean takesScript(String argument) {
    return SCRIPTS.contains(argument) || (isShortOption(argument, 'e') && argument.endsWith("e"));
  }

  private static boolean isShortOption(String argument, char letter) {
    return !argument.startsWith("--") && argument.indexOf(letter) > 0;
  }
}
