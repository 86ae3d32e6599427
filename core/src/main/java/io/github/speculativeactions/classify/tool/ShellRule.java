package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellScript;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.List;
import java.util.Set;

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
    String plain = arguments.plainText();
    List<String> words = plain == null ? arguments.words(FIELDS) : List.of(plain);
    String scripts = arguments.text("commands");
    if (words == null && scripts != null) {
      return programs.judge(scripts);
    }
    if (words == null || String.join("", words).isBlank()) {
      return NO_COMMAND;
    }
    if ("true".equals(arguments.text("is_input"))) {
      return KEYS;
    }
    if (words.size() == 1) {
      return programs.judge(words.get(0));
    }
    // ["bash", "-lc", "cd /src && ls"], as Codex writes it
    if (words.size() >= 3 && SHELLS.contains(words.get(0)) && words.get(1).endsWith("c")) {
      return programs.judge(words.get(2));
    }
    return programs.judge(ShellScript.ofWords(words).commands());
  }
}
