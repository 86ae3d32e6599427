package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.OptionSyntax;
import java.util.List;
import java.util.Set;

/** Tells which commands of {@code git} only look something up. */
final class GitLookups {

  /** Those that do, whatever their arguments. */
  static final Set<String> ALWAYS =
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
          "version",
          "ls-remote");

  private static final OptionSyntax SYNTAX =
      OptionSyntax.of("umF", "--sort", "--format", "--points-at", "--set-upstream-to", "--file");

  private static final String[] LISTING = {
    "-l", "--list", "--merged", "--no-merged", "--contains", "--no-contains", "--points-at"
  };

  private GitLookups() {}

  /**
   * {@return whether it does, as far as its name and arguments say}
   *
   * @param rest the words behind the subcommand
   */
  static boolean isOne(String subcommand, List<String> rest) {
    Arguments arguments = Arguments.of(rest, SYNTAX);
    String first = arguments.first();
    return switch (subcommand) {
      case "branch" -> branch(rest);
      case "tag" -> tag(rest);
      case "remote" -> Set.of("", "show", "get-url").contains(first);
      case "worktree" -> first.equals("list");
      case "submodule" -> Set.of("", "status", "summary").contains(first);
      case "stash" -> Set.of("list", "show").contains(first);
      case "notes" -> Set.of("", "list", "show").contains(first);
      case "bisect" -> first.equals("log");
      case "reflog" -> !Set.of("expire", "delete", "drop").contains(first);
      case "config" -> config(arguments);
      case "apply" ->
          arguments.has("--stat", "--numstat", "--summary") && !arguments.has("--apply");
      case "add", "rm", "mv", "clean" -> arguments.has("-n", "--dry-run");
      default -> ALWAYS.contains(subcommand);
    };
  }

  private static boolean branch(List<String> rest) {
    Arguments arguments = Arguments.of(rest, OptionSyntax.of("u", "--sort", "--format"));
    boolean changes =
        arguments.has("-d", "-D", "-m", "-M", "-c", "-C", "-f", "-u", "-t")
            || arguments.has("--delete", "--move", "--copy", "--force", "--set-upstream-to")
            || arguments.has("--unset-upstream", "--edit-description", "--track");
    return !changes && (arguments.operands().isEmpty() || arguments.has(LISTING));
  }

  private static boolean tag(List<String> rest) {
    Arguments arguments = Arguments.of(rest, OptionSyntax.of("mFu", "--sort", "--format"));
    boolean changes =
        arguments.has("-a", "-s", "-d", "-f", "-m", "-F", "-u", "--delete", "--force", "--sign");
    return !changes
        && (arguments.operands().isEmpty() || arguments.has(LISTING) || arguments.has("-n"));
  }

  /** {@code git config user.name} shows a value, with one more word it is set. */
  private static boolean config(Arguments arguments) {
    if (arguments.has("--get", "--get-all", "--get-regexp", "--get-urlmatch", "-l", "--list")) {
      return true;
    }
    if (arguments.has("--add", "--unset", "--unset-all", "--edit", "-e", "--replace-all")
        || arguments.has("--remove-section", "--rename-section")) {
      return false;
    }
    return arguments.operands().size() == 1
        ? !Set.of("edit", "set", "unset").contains(arguments.first())
        : Set.of("get", "list").contains(arguments.first());
  }
}
