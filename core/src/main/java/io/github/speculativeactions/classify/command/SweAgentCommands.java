package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.model.ActionType.BLOCKED;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.FINAL_ANSWER;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import org.jspecify.annotations.Nullable;

/** The commands that SWE-agent and its kin add to the shell. */
final class SweAgentCommands {

  /** What mini-swe-agent ends a run with, by {@code echo}. */
  private static final String[] END_MARKS = {
    "COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT", "MINI_SWE_AGENT_FINAL_OUTPUT",
  };

  private static final Finding ENDS =
      Finding.of(FINAL_ANSWER, READ_ONLY, Evidence.FINISH, "shell: end mark");

  private SweAgentCommands() {}

  static void addTo(ProgramTable table) {
    table.always(
        FILE_READ, READ_ONLY, "open", "goto", "scroll_down", "scroll_up", "view", "decompile");
    table.always(FILE_READ, READ_ONLY, "disassemble", "set_cursors");
    table.always(RETRIEVAL, READ_ONLY, "search_dir", "search_file", "find_file", "search_repo");
    table.always(FILE_WRITE, MUTATING, "edit", "insert", "append", "str_replace", "undo_edit");
    table.always(FILE_WRITE, IDEMPOTENT, "create");
    table.always(FINAL_ANSWER, READ_ONLY, "submit");
    table.always(BLOCKED, READ_ONLY, "exit_forfeit", "exit_format", "exit_error");
    table.by(SweAgentCommands::echo, "echo", "printf");
  }

  /** {@return the command without the text for the file, which {@code end_of_edit} ends} */
  static String withoutText(String script) {
    int line = script.indexOf('\n');
    boolean takesText = script.startsWith("edit ") || script.startsWith("insert ");
    return takesText && line > 0 && script.indexOf("\nend_of_", line) >= 0
        ? script.substring(0, line)
        : script;
  }

  private static @Nullable Finding echo(ShellCommand command) {
    return Operands.hasAny(command, END_MARKS) ? ENDS : null;
  }
}
