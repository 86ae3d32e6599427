package io.github.speculativeactions.classify.command;

import java.util.List;
import java.util.Set;

/** Tells which commands of {@code git} only show something. */
final class HarmlessVersionControl {

  /** Options with which these write a file or run a program. */
  private static final Set<String> UNSAFE =
      Set.of("--output", "--open-files-in-pager", "--ext-diff", "--upload-pack", "--exec");

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
    if (subcommand.equals("grep") && !HarmlessCommands.without(rest, Set.of(), "O")) {
      return false;
    }
    if (subcommand.equals("apply") && rest.size() != 2) {
      return false;
    }
    boolean looks =
        GitLookups.isOne(subcommand, rest) || VersionControl.checksPatch(subcommand, rest);
    return looks && HarmlessCommands.without(rest, UNSAFE, "");
  }
}
