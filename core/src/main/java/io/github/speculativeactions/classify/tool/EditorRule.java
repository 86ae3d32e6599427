package io.github.speculativeactions.classify.tool;

import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;

/** Editors that do one of several things, as their argument {@code command} says. */
final class EditorRule implements ToolRule {

  private static final Finding CREATE = finding(FILE_WRITE, IDEMPOTENT, "create");
  private static final Finding REPLACE = finding(FILE_WRITE, MUTATING, "str_replace");
  private static final Finding INSERT = finding(FILE_WRITE, MUTATING, "insert");
  private static final Finding UNDO = finding(FILE_WRITE, MUTATING, "undo_edit");
  private static final Finding DELETE = finding(FILE_WRITE, IDEMPOTENT, "delete");
  private static final Finding OTHER =
      Finding.of(TOOL_CALL, UNKNOWN, Evidence.UNKNOWN_TOOL, "editor: unknown command");

  private final ToolRule view;

  EditorRule(ToolRule view) {
    this.view = view;
  }

  private static Finding finding(ActionType type, SideEffect effect, String command) {
    return Finding.of(type, effect, Evidence.EDITOR, "editor: " + command);
  }

  @Override
  public Finding judge(CallArguments arguments) {
    String command = arguments.text("command", "action", "cmd");
    return switch (command == null ? "" : command) {
      case "view", "read", "open" -> view.judge(arguments);
      case "create", "write" -> CREATE;
      case "str_replace", "replace", "edit" -> REPLACE;
      case "insert", "append" -> INSERT;
      case "undo_edit", "undo" -> UNDO;
      case "delete", "rename" -> DELETE;
      default -> withoutCommand(arguments);
    };
  }

  /** A command that is missing or misspelt leaves what else was given. */
  private static Finding withoutCommand(CallArguments arguments) {
    if (arguments.names().contains("old_str")) {
      return REPLACE;
    }
    return arguments.names().contains("file_text") ? CREATE : OTHER;
  }
}
