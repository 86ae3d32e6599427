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

  private static final OptionSyntax SYNTAX = OptionSyntax.of("", "--sort", "--format", "--file");
  private static final OptionSyntax TAG = OptionSyntax.of("", "--sort", "--format").withSuffix("n");

  private static final String[] FILTERS = {
    "-l", "--list", "--merged", "--no-merged", "--contains", "--no-contains", "--points-at"
  };

  /** Those of {@code branch} and {@code tag} that list; any other may change something. */
  private static final Set<String> LISTING =
      Set.of(
          ("-a -r -v -q -i -l -n --all --remotes --verbose --show-current --list --merged --no-merged"
                  + " --contains --no-contains --points-at --sort --format --color --no-color"
                  + " --column --no-column --ignore-case --abbrev --no-abbrev")
              .split(" "));

  private static final Set<String> READING =
      Set.of(
          ("--get --get-all --get-regexp --get-urlmatch -l --list --global --local --system"
                  + " --worktree --file -z --null --name-only --show-origin --show-scope --type"
                  + " --bool --int --path --default --includes")
              .split(" "));

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
      case "branch" -> lists(arguments);
      case "tag" -> lists(Arguments.of(rest, TAG));
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

  private static boolean lists(Arguments arguments) {
    return arguments.hasOnly(LISTING)
        && (arguments.operands().isEmpty() || arguments.has(FILTERS) || arguments.has("-n"));
  }

  /** {@code git config user.name} shows a value, with one more word it is set. */
  private static boolean config(Arguments arguments) {
    if (!arguments.hasOnly(READING)) {
      return false;
    }
    boolean asks = arguments.has("--get", "--get-all", "--get-regexp", "--get-urlmatch");
    int operands = arguments.operands().size();
    return asks
        || arguments.has("-l", "--list")
        || (operands == 1 && arguments.first().indexOf('.') > 0)
        || Set.of("get", "list").contains(arguments.first());
  }
}
