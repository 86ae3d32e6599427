package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code git} and its kin, by their subcommand. */
final class VersionControl {

  private record Entry(String subcommand, Finding finding) {}

  private static final Map<String, Finding> CHANGES =
      Stream.of(
              entries(FILE_WRITE, MUTATING, "apply", "am", "stash", "mv", "revert", "cherry-pick"),
              entries(FILE_WRITE, IDEMPOTENT, "restore", "rm", "clean", "reset --hard"),
              entries(FILE_WRITE, IDEMPOTENT, "checkout of files", "format-patch", "archive"),
              entries(TOOL_CALL, IDEMPOTENT, "add", "init", "fetch", "switch", "config", "branch"),
              entries(TOOL_CALL, IDEMPOTENT, "remote", "checkout", "reset", "clone", "worktree"),
              entries(TOOL_CALL, IDEMPOTENT, "submodule", "update", "up", "co"))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(Entry::subcommand, Entry::finding));

  private static final Map<String, Finding> LOOKUPS =
      GitLookups.ALWAYS.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name, name -> found(RETRIEVAL, READ_ONLY, "git " + name)));

  private static final Finding OTHER = found(TOOL_CALL, MUTATING, "git");
  private static final Finding INDEX = found(TOOL_CALL, IDEMPOTENT, "git index");
  private static final Finding SHOWS_FILE = found(FILE_READ, READ_ONLY, "git show of a file");
  private static final Finding LOOKS_UP = found(RETRIEVAL, READ_ONLY, "git lookup");
  private static final Finding CHECKS_PATCH = found(VERIFIER, READ_ONLY, "git apply --check");
  private static final Finding HOSTED_LOOKUP = found(RETRIEVAL, READ_ONLY, "gh view or list");
  private static final Finding HOSTED = found(TOOL_CALL, MUTATING, "gh");

  private VersionControl() {}

  private static Stream<Entry> entries(ActionType type, SideEffect effect, String... subcommands) {
    return Stream.of(subcommands).map(name -> new Entry(name, found(type, effect, "git " + name)));
  }

  static void addTo(ProgramTable table) {
    table.by(VersionControl::git, "git");
    table.by(VersionControl::other, "hg", "svn");
    table.by(VersionControl::hosted, "gh", "glab");
  }

  private static Finding git(ShellCommand command) {
    List<String> words = OwnOptions.behind(command);
    if (words.isEmpty()) {
      return LOOKS_UP;
    }
    String subcommand = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (GitLookups.isOne(subcommand, rest)) {
      boolean showsFile =
          subcommand.equals("show") && rest.stream().anyMatch(VersionControl::namesFileOfRevision);
      return showsFile ? SHOWS_FILE : LOOKUPS.getOrDefault(subcommand, LOOKS_UP);
    }
    if (rest.contains("--dry-run")) {
      return LOOKS_UP;
    }
    if (checksPatch(subcommand, rest)) {
      return CHECKS_PATCH;
    }
    return switch (subcommand) {
      case "checkout" -> change(GitCheckout.restoresFiles(rest) ? "checkout of files" : subcommand);
      case "reset" -> change(rest.contains("--hard") ? "reset --hard" : subcommand);
      case "restore" ->
          rest.contains("--staged") && !rest.contains("--worktree") ? INDEX : change(subcommand);
      case "rm" -> rest.contains("--cached") ? INDEX : change(subcommand);
      case "stash" -> rest.contains("drop") || rest.contains("clear") ? OTHER : change(subcommand);
      default -> change(subcommand);
    };
  }

  static boolean checksPatch(String subcommand, List<String> rest) {
    return subcommand.equals("apply") && rest.contains("--check") && !rest.contains("--apply");
  }

  private static Finding change(String subcommand) {
    return CHANGES.getOrDefault(subcommand, OTHER);
  }

  /** {@return whether a word is {@code HEAD~1:src/a.py}} */
  private static boolean namesFileOfRevision(String word) {
    int colon = word.indexOf(':');
    return colon > 0 && colon < word.length() - 1 && !word.startsWith("-");
  }

  private static Finding other(ShellCommand command) {
    List<String> words = OwnOptions.behind(command);
    if (words.isEmpty() || Lookups.isOne(command)) {
      return !words.isEmpty() && words.get(0).equals("cat") ? SHOWS_FILE : LOOKS_UP;
    }
    return change(words.get(0));
  }

  private static Finding hosted(ShellCommand command) {
    Arguments arguments = Arguments.of(OwnOptions.behind(command), OptionSyntax.of("XfFHq"));
    boolean asks =
        arguments.first().equals("api") && !arguments.has("-X", "--method", "-f", "-F", "--input");
    return asks || Lookups.isOne(command) ? HOSTED_LOOKUP : HOSTED;
  }
}
