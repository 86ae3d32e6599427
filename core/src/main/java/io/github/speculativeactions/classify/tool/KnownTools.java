package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.ASK_CLARIFICATION;
import static io.github.speculativeactions.model.ActionType.BLOCKED;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tools of widespread agents: SWE-agent, OpenHands, Codex, Claude Code, Cline, Cursor, Gemini
 * CLI, ToolBench, and MCP servers for files.
 *
 * <p>Names are compared without case, {@code _} and {@code -}, so that one entry stands for the
 * spellings of several agents.
 */
final class KnownTools {

  private static final String TOOL = "tool";

  private final Map<String, ToolRule> rules = new HashMap<>();

  KnownTools(Programs programs) {
    by(new ShellRule(programs), "powershell", "pwsh", "bash_code_execution");
    by(new ShellRule(programs), "bash", "execute_bash", "shell", "local_shell", "sh", "zsh");
    by(new ShellRule(programs), "run_command", "run_shell_command", "run_terminal_cmd", "terminal");
    by(
        new ShellRule(programs),
        "execute_command",
        "exec_command",
        "exec",
        "run_in_terminal",
        "cmd");
    by(
        new ShellRule(programs),
        "local_shell_call",
        "shell_command",
        "bash_command",
        "unified_exec");
    by(
        new CodeRule(programs),
        "execute_ipython_cell",
        "run_ipython",
        "ipython",
        "python",
        "jupyter");
    by(new CodeRule(programs), "run_python", "execute_python", "python_interpreter", "run_code");
    by(new CodeRule(programs), "code_interpreter", "python_repl", "execute_code", "python_exec");
    by(new CodeRule(programs), "code_execution");
    ToolRule view = new ViewRule();
    by(view, "view");
    by(new EditorRule(view), "str_replace_editor", "str_replace_based_edit_tool", "edit_tool");
    by(new EditorRule(view), "text_editor", "file_editor", "editor", "str_replace_tool");
    by(new EditorRule(view), "text_editor_code_execution");
    by(new FinishRule(), "finish", "submit", "final_answer", "attempt_completion", "task_done");
    by(new FinishRule(), "complete_task", "complete", "submit_answer", "task_complete");
    by(new FinishRule(), "answer", "done", "give_answer", "provide_answer");
    by(new RespondRule(), "respond", "respond_to_user", "reply_to_user", "message_user");
    addFileTools();
    addSearchTools();
    addOthers();
  }

  private void addFileTools() {
    always(FILE_READ, READ_ONLY, "read", "read_file", "read_text_file", "read_many_files", "cat");
    always(FILE_READ, READ_ONLY, "view_file", "open", "open_file", "goto", "goto_line");
    always(
        FILE_READ, READ_ONLY, "scroll_up", "scroll_down", "file_read", "show_file", "view_image");
    always(FILE_READ, READ_ONLY, "get_file_contents", "notebook_read", "read_multiple_files");
    always(FILE_WRITE, IDEMPOTENT, "write", "write_file", "create", "create_file", "write_to_file");
    always(FILE_WRITE, IDEMPOTENT, "delete_file", "remove_file", "file_write");
    always(FILE_WRITE, IDEMPOTENT, "create_or_update_file", "save_file", "push_files");
    always(FILE_WRITE, MUTATING, "edit", "edit_file", "multi_edit", "insert", "append", "replace");
    always(FILE_WRITE, MUTATING, "apply_patch", "apply_diff", "str_replace", "search_replace");
    always(FILE_WRITE, MUTATING, "replace_in_file", "insert_content", "move_file", "rename_file");
    always(FILE_WRITE, MUTATING, "notebook_edit", "edit_notebook", "undo_edit", "patch", "reapply");
    always(FILE_WRITE, MUTATING, "insert_edit_into_file", "replace_string_in_file", "append_file");
  }

  private void addSearchTools() {
    always(RETRIEVAL, READ_ONLY, "grep", "glob", "ls", "find", "list_dir", "list_directory");
    always(RETRIEVAL, READ_ONLY, "list_files", "search_files", "find_file", "search_file");
    always(RETRIEVAL, READ_ONLY, "search_dir", "grep_search", "file_search", "codebase_search");
    always(RETRIEVAL, READ_ONLY, "search_code", "search_file_content", "directory_tree", "tree");
    always(RETRIEVAL, READ_ONLY, "web_search", "search", "google", "browse");
    always(RETRIEVAL, READ_ONLY, "tool_search", "list_code_definition_names", "semantic_search");
    always(RETRIEVAL, READ_ONLY, "bash_output", "read_terminal", "wikipedia", "recall");
    by(new FetchRule(), "fetch", "web_fetch", "fetch_url");
  }

  private void addOthers() {
    idle("think", "thought", "plan", "update_plan", "todo_write", "todo_read", "task_tracker");
    idle("exit_plan_mode", "sequential_thinking", "condensation_request", "noop", "wait");
    idle("update_todo_list", "manage_todo_list", "write_todos", "report_intent");
    always(TOOL_CALL, UNKNOWN, "task", "agent", "delegate", "dispatch_agent", "browser", "skill");
    always(TOOL_CALL, UNKNOWN, "browser_action", "computer", "use_mcp_tool", "browse_interactive");
    always(TOOL_CALL, IDEMPOTENT, "kill_bash", "kill_shell", "save_memory", "memory");
    // As mkdir in a shell: what is in the files stays as it is.
    always(TOOL_CALL, IDEMPOTENT, "create_directory", "make_directory", "create_folder");
    always(VERIFIER, UNKNOWN, "run_tests", "run_test", "test", "execute_tests", "verify");
    always(
        VERIFIER, READ_ONLY, "lint", "get_errors", "get_diagnostics", "read_lints", "type_check");
    always(ASK_CLARIFICATION, READ_ONLY, "ask_user", "ask_user_question", "ask_human", "clarify");
    always(ASK_CLARIFICATION, READ_ONLY, "ask_followup_question", "request_user_input");
    always(ASK_CLARIFICATION, READ_ONLY, "ask_question", "ask_questions");
    always(ASK_CLARIFICATION, READ_ONLY, "ask_clarifying_question", "ask_clarifying_questions");
    always(BLOCKED, READ_ONLY, "exit_forfeit", "give_up", "abort", "refuse");
  }

  private void always(ActionType type, SideEffect effect, String... names) {
    for (String name : names) {
      Finding finding = Finding.of(type, effect, Evidence.KNOWN_TOOL, "tool: " + name);
      rules.put(normalized(name), arguments -> finding);
    }
  }

  private void idle(String... names) {
    for (String name : names) {
      Finding finding = Finding.idle("tool: " + name);
      rules.put(normalized(name), arguments -> finding);
    }
  }

  private void by(ToolRule rule, String... names) {
    for (String name : names) {
      rules.put(normalized(name), rule);
    }
  }

  /**
   * {@return the rule for a tool of this name, or null}; the name of its server, a version and the
   * word tool behind it do not matter
   */
  @Nullable ToolRule rule(String name) {
    ToolRule rule = named(name);
    String own = ToolNames.withoutServer(name);
    if (rule != null || own.length() == name.length()) {
      return rule;
    }
    String stem = normalized(ToolNames.stem(own));
    List<String> server = ToolNames.words(ToolNames.server(name));
    return BareVerbs.is(stem) && !BareVerbs.standsFor(stem, server) ? null : named(own);
  }

  private @Nullable ToolRule named(String name) {
    ToolRule rule = rules.get(normalized(name));
    if (rule != null) {
      return rule;
    }
    String stem = normalized(ToolNames.stem(name));
    rule = rules.get(stem);
    if (rule == null && stem.endsWith(TOOL)) {
      String thing = stem.substring(0, stem.length() - TOOL.length());
      // "Create tool" makes one.
      return BareVerbs.is(thing) ? null : rules.get(thing);
    }
    return rule;
  }

  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
