package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code git} and its kin, by their first word that is no option. */
final class VersionControl {

  private static final Map<String, Finding> BY_SUBCOMMAND = new HashMap<>();

  static {
    list(RETRIEVAL, READ_ONLY, "status", "log", "diff", "show", "blame", "annotate", "grep");
    list(RETRIEVAL, READ_ONLY, "ls-files", "ls-tree", "ls-remote", "rev-parse", "rev-list");
    list(RETRIEVAL, READ_ONLY, "describe", "shortlog", "reflog", "whatchanged", "cat-file");
    list(RETRIEVAL, READ_ONLY, "show-ref", "name-rev", "merge-base", "diff-tree", "help");
    list(FILE_WRITE, MUTATING, "apply", "am", "stash", "mv", "revert", "cherry-pick");
    list(FILE_WRITE, IDEMPOTENT, "restore", "rm", "clean", "reset", "checkout");
    list(TOOL_CALL, IDEMPOTENT, "add", "init", "fetch", "switch", "config", "branch", "remote");
    list(TOOL_CALL, IDEMPOTENT, "checkout -b", "reset --soft", "clone", "worktree", "submodule");
    list(TOOL_CALL, MUTATING, "commit", "push", "pull", "merge", "rebase", "tag", "bisect");
  }

  private static final Finding OTHER = found(TOOL_CALL, MUTATING, "git");
  private static final Finding SHOWS_FILE = found(FILE_READ, READ_ONLY, "git show of a file");
  private static final Finding LISTS = found(RETRIEVAL, READ_ONLY, "git list");
  private static final Finding HOSTED_LOOKUP = found(RETRIEVAL, READ_ONLY, "gh view or list");
  private static final Finding HOSTED = found(TOOL_CALL, MUTATING, "gh");

  /** Options of git itself that take a value. */
  private static final Set<String> WITH_VALUE = Set.of("-C", "-c", "--git-dir", "--work-tree");

  private static final Set<String> LISTS_WHEN_ALONE = Set.of("branch", "remote", "tag", "worktree");

  private VersionControl() {}

  private static void list(ActionType type, SideEffect effect, String... subcommands) {
    for (String subcommand : subcommands) {
      BY_SUBCOMMAND.put(subcommand, found(type, effect, "git " + subcommand));
    }
  }

  static void addTo(ProgramTable table) {
    table.by(VersionControl::git, "git", "hg", "svn");
    table.by(VersionControl::hosted, "gh", "glab");
  }

  private static Finding git(ShellCommand command) {
    List<String> words = behindOwnOptions(command.arguments());
    if (words.isEmpty()) {
      return LISTS;
    }
    String subcommand = words.get(0);
    List<String> rest = words.subList(1, words.size());
    return switch (subcommand) {
      case "show" ->
          rest.stream().anyMatch(VersionControl::namesFileOfRevision)
              ? SHOWS_FILE
              : get(subcommand);
      case "checkout" -> get(rest.contains("-b") ? "checkout -b" : subcommand);
      case "reset" -> get(rest.contains("--hard") ? subcommand : "reset --soft");
      case "stash" -> rest.contains("list") || rest.contains("show") ? LISTS : get(subcommand);
      case "config" ->
          rest.contains("--get") || rest.contains("-l") || rest.contains("--list")
              ? LISTS
              : get(subcommand);
      case "apply" -> rest.contains("--stat") ? LISTS : get(subcommand);
      default ->
          LISTS_WHEN_ALONE.contains(subcommand) && rest.stream().allMatch(VersionControl::lists)
              ? LISTS
              : get(subcommand);
    };
  }

  private static List<String> behindOwnOptions(List<String> words) {
    int at = 0;
    while (at < words.size() && Operands.isOption(words.get(at))) {
      at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
    }
    return words.subList(Math.min(at, words.size()), words.size());
  }

  private static boolean lists(String word) {
    return Set.of(
            "-a", "-r", "-v", "-vv", "--list", "-l", "--all", "list", "show", "--show-current")
        .contains(word);
  }

  /** {@return whether a word is {@code HEAD~1:src/a.py}} */
  private static boolean namesFileOfRevision(String word) {
    int colon = word.indexOf(':');
    return colon > 0 && colon < word.length() - 1 && !Operands.isOption(word);
  }

  private static Finding get(String subcommand) {
    return BY_SUBCOMMAND.getOrDefault(subcommand, OTHER);
  }

  private static Finding hosted(ShellCommand command) {
    return Operands.hasAny(command, "view", "list", "search", "status", "diff", "checks")
        ? HOSTED_LOOKUP
        : HOSTED;
  }
}
