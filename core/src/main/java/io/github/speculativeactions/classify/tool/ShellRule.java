package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.ShellScript;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tools that run shell text, or the words of one command. */
final class ShellRule implements ToolRule {

  private static final String[] FIELDS = {
    "command", "cmd", "script", "code", "input", "keystrokes",
  };

  private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "/bin/bash", "/bin/sh");

  private static final Finding NO_COMMAND = Finding.idle("shell: no command");
  private static final Finding KEYS =
      Finding.of(
          ActionType.TOOL_CALL,
          SideEffect.UNKNOWN,
          Evidence.KNOWN_TOOL,
          "shell: input of a running program");

  private final Programs programs;

  ShellRule(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Finding judge(CallArguments arguments) {
    List<String> script = script(arguments);
    if (script == null) {
      return NO_COMMAND;
    }
    return isKeys(arguments) ? KEYS : programs.judge(commands(script));
  }

  /** {@return the commands that a call runs} */
  List<ShellCommand> commands(CallArguments arguments) {
    List<String> script = script(arguments);
    return script == null || isKeys(arguments) ? List.of() : commands(script);
  }

  private static List<ShellCommand> commands(List<String> script) {
    if (script.size() == 1) {
      return Programs.commands(script.get(0));
    }
    // ["bash", "-lc", "cd /src && ls"], as Codex writes it
    if (script.size() >= 3 && SHELLS.contains(script.get(0)) && script.get(1).endsWith("c")) {
      return Programs.commands(script.get(2));
    }
    return ShellScript.ofWords(script).commands();
  }

  /** {@return one text of shell, or the words of one command, or null if there is none} */
  private static @Nullable List<String> script(CallArguments arguments) {
    String plain = arguments.plainText();
    List<String> words = plain == null ? arguments.words(FIELDS) : List.of(plain);
    String scripts = arguments.text("commands");
    if (words == null && scripts != null) {
      words = List.of(scripts);
    }
    return words == null || words.stream().allMatch(String::isBlank) ? null : words;
  }

  private static boolean isKeys(CallArguments arguments) {
    return "true".equals(arguments.text("is_input"));
  }
}
