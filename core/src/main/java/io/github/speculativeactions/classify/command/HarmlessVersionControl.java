package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Set;

/** Tells which commands of {@code git} only show something. */
final class HarmlessVersionControl {

  private static final Set<String> SHOWS =
      Set.of(
          "status",
          "log",
          "diff",
          "show",
          "blame",
          "annotate",
          "grep",
          "ls-files",
          "ls-tree",
          "rev-parse",
          "rev-list",
          "describe",
          "shortlog",
          "whatchanged",
          "cat-file",
          "show-ref",
          "name-rev",
          "merge-base",
          "diff-tree",
          "help",
          "ls-remote");

  /** Options with which these write a file or run a program. */
  private static final Set<String> UNSAFE =
      Set.of("--output", "--open-files-in-pager", "--ext-diff", "--upload-pack", "--exec");

  private static final Set<String> LISTING =
      Set.of("-a", "-r", "-v", "-vv", "--list", "-l", "--all", "--show-current");

  private static final Set<String> SCOPES = Set.of("--global", "--local", "--system");

  private HarmlessVersionControl() {}

  static boolean git(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      String option = arguments.get(at);
      if (!Set.of("-C", "--no-pager", "-P").contains(option)) {
        return false;
      }
      at += option.equals("-C") ? 2 : 1;
    }
    if (at >= arguments.size()) {
      return at == arguments.size();
    }
    return shows(arguments.get(at), arguments.subList(at + 1, arguments.size()));
  }

  private static boolean shows(String subcommand, List<String> rest) {
    if (!HarmlessCommands.without(rest, UNSAFE, "")) {
      return false;
    }
    String first = rest.isEmpty() ? "" : rest.get(0);
    return switch (subcommand) {
      case "grep" -> HarmlessCommands.without(rest, Set.of(), "O");
      case "branch" -> LISTING.containsAll(rest);
      case "tag" -> rest.isEmpty() || first.equals("-l") || first.equals("--list");
      case "remote" -> Set.of("", "-v", "show", "get-url").contains(first);
      case "worktree", "submodule" -> first.equals("list") || first.equals("status");
      case "stash" -> first.equals("list") || first.equals("show");
      case "reflog" -> first.isEmpty() || first.equals("show");
      case "config" -> config(rest);
      case "apply" -> rest.size() == 2 && Set.of("--stat", "--check").contains(first);
      default -> SHOWS.contains(subcommand);
    };
  }

  private static boolean config(List<String> rest) {
    int at = !rest.isEmpty() && SCOPES.contains(rest.get(0)) ? 1 : 0;
    return at < rest.size()
        && Set.of("--get", "--get-all", "--get-regexp", "-l", "--list").contains(rest.get(at));
  }
}
