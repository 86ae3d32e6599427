package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.command.InlineCode;
import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.evidence.Finding;

/** Tools that run Python, in a notebook mostly. */
final class CodeRule implements ToolRule {

  private static final Finding NO_CODE = Finding.idle("code: none");

  private final Programs programs;

  CodeRule(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Finding judge(CallArguments arguments) {
    String plain = arguments.plainText();
    String code = plain == null ? arguments.text("code", "script", "command", "input") : plain;
    if (code == null || code.isBlank()) {
      return NO_CODE;
    }
    String cell = code.strip();
    // A notebook runs these in a shell.
    if (cell.startsWith("%%bash") || cell.startsWith("%%sh")) {
      return programs.judge(cell.substring(cell.indexOf('h') + 1));
    }
    if (cell.startsWith("!") && cell.indexOf('\n') < 0) {
      return programs.judge(cell.substring(1));
    }
    return InlineCode.judge(cell);
  }
}
