package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Build tools that are told targets to reach: files of some, tasks of others. */
final class TargetTools {

  /** {@code Only} of {@code testOnly}, {@code :unit} of {@code test:unit}. */
  private static final Pattern BEHIND_FIRST_WORD = Pattern.compile("[A-Z:].*+");

  private static final OptionSyntax MAKE =
      OptionSyntax.of("CfIoW", "--directory", "--file", "--makefile").withSuffix("j");
  private static final OptionSyntax CMAKE =
      OptionSyntax.of("SBGDC", "--build", "--preset", "--install");

  private TargetTools() {}

  static void addTo(ProgramTable table) {
    table.by(command -> files(command, MAKE), "make", "gmake", "ninja", "scons");
    table.by(TargetTools::cmake, "cmake");
    table.by(command -> tasks(command, MAKE, BuildTools.RUNS_TARGET), "just");
    table.by(command -> tasks(command, OptionSyntax.PLAIN, BuildTools.TESTS), "rake");
    table.by(
        command -> tasks(command, OptionSyntax.PLAIN, BuildTools.BUILDS), "ant", "lein", "sbt");
    table.by(command -> tasks(command, OptionSyntax.PLAIN, BuildTools.BUILDS), "gulp", "grunt");
  }

  /** Tools whose targets are files: one with a dot or slash is a file to be made, or a folder. */
  private static Finding files(ShellCommand command, OptionSyntax syntax) {
    return targets(
        Arguments.of(command.arguments(), syntax),
        word -> word.indexOf('/') >= 0 || word.indexOf('.') >= 0 ? "build" : word,
        BuildTools.BUILDS);
  }

  /** {@code cmake -P} runs a script, {@code cmake -E} commands such as {@code rm}. */
  private static Finding cmake(ShellCommand command) {
    return Operands.hasAny(command, "-P", "-E") ? BuildTools.RUNS_TASK : files(command, CMAKE);
  }

  private static Finding tasks(ShellCommand command, OptionSyntax syntax, Finding alone) {
    return targets(Arguments.of(command.arguments(), syntax), TargetTools::taskName, alone);
  }

  /**
   * {@return what targets are for}
   *
   * @param alone what is done where none is given
   */
  private static Finding targets(Arguments arguments, UnaryOperator<String> nameOf, Finding alone) {
    if (BuildTools.asksForVersion(arguments)) {
      return BuildTools.VERSION;
    }
    List<String> targets =
        arguments.operands().stream().filter(TargetTools::isTarget).map(nameOf).toList();
    if (targets.isEmpty()) {
      return arguments.has("-T", "--tasks", "--list", "-l") ? BuildTools.ASKS : alone;
    }
    return BuildTools.byWords(targets, BuildTools.ASKS);
  }

  /**
   * {@return what a task is called without its scope and arguments: {@code test} for {@code
   * core/testOnly a.B} of sbt}
   */
  private static String taskName(String task) {
    int blank = task.indexOf(' ');
    String name = task.substring(task.indexOf('/') + 1, blank < 0 ? task.length() : blank);
    String first = BEHIND_FIRST_WORD.matcher(name).replaceFirst("");
    boolean tells = BuildTools.isTelling(first);
    return tells && !name.endsWith("Check") ? first : name.endsWith("Check") ? "check" : name;
  }

  /** Others are assignments, and numbers that belong to the option before them. */
  private static boolean isTarget(String word) {
    return !word.isEmpty() && word.indexOf('=') < 0 && !Character.isDigit(word.charAt(0));
  }
}
