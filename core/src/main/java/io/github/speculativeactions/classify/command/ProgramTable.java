package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules by name of program. Filled once, then only read. */
final class ProgramTable {

  private final Map<String, CommandRule> rules = new HashMap<>();
  private final Map<String, LaunchRule> launchers = new HashMap<>();
  private final Set<String> idle = new HashSet<>();

  /** {@return a finding that rests on the name and options of a program} */
  static Finding found(ActionType type, SideEffect sideEffect, String what) {
    return Finding.of(type, sideEffect, Evidence.PROGRAM, "shell: " + what);
  }

  /** Lists programs that are of one type, whatever their arguments. */
  void always(ActionType type, SideEffect sideEffect, String... programs) {
    for (String program : programs) {
      Finding finding = found(type, sideEffect, program);
      rules.put(program, command -> finding);
    }
  }

  /**
   * Lists programs that prepare or print, whatever their arguments, and so tell nothing of what a
   * script is for.
   */
  void idle(String... programs) {
    idle.addAll(List.of(programs));
    by(command -> null, programs);
  }

  /** {@return whether a program is listed as one that only prepares or prints} */
  boolean isIdle(String program) {
    return idle.contains(program) || idle.contains(ShellCommand.withoutVersion(program));
  }

  /** Lists programs that show the files they are given, and pass on what is piped into them. */
  void showing(String... programs) {
    for (String program : programs) {
      Finding finding = found(ActionType.FILE_READ, SideEffect.READ_ONLY, program);
      rules.put(program, command -> Operands.namesFile(command) ? finding : null);
    }
  }

  /** Lists programs whose arguments decide. */
  void by(CommandRule rule, String... programs) {
    for (String program : programs) {
      rules.put(program, rule);
    }
  }

  /** Lists programs that may run another one; a rule must tell what they do otherwise. */
  void launching(LaunchRule rule, String... programs) {
    for (String program : programs) {
      launchers.put(program, rule);
    }
  }

  /**
   * {@return the rule of a program, if it is listed}
   *
   * @param program its name, with or without a version as in {@code python3.11} or {@code gcc-12}
   */
  @Nullable CommandRule rule(String program) {
    return named(rules, program);
  }

  /** {@return what a command launches, or null if it launches nothing} */
  @Nullable Launch launch(ShellCommand command) {
    LaunchRule rule = named(launchers, command.program());
    return rule == null ? null : rule.launch(command);
  }

  private static <T> @Nullable T named(Map<String, T> byProgram, String program) {
    T exact = byProgram.get(program);
    return exact == null ? byProgram.get(ShellCommand.withoutVersion(program)) : exact;
  }
}
