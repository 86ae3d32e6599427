package io.github.speculativeactions.benchmarks;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.io.IOException;
import java.util.List;

/** What a classifier is given: the steps of the traces, or 1 MiB of the hardest text known. */
public enum MeasuredText {
  /** All steps of the traces. */
  ORDINARY(""),
  /** Openings of {@code edit.*file} without an end. */
  EDIT("edit "),
  /** Openings of {@code write.*file} without an end. */
  WRITE("write "),
  /** Openings of three rules at once. */
  OPENINGS("fix correct try "),
  /** Words that need a space behind them. */
  COMMANDS("cat head tail "),
  /** Letters beyond ASCII, whose borders and lower case have to be looked up. */
  LETTERS("é ñ 你好 "),
  /** Call arguments in which every character is escaped once more. */
  ESCAPES("\n\"\\\té");

  private static final int HARD_CHARS = 1 << 20;

  private final String repeated;

  MeasuredText(String repeated) {
    this.repeated = repeated;
  }

  List<Step> steps(TraceFile traces) throws IOException {
    return switch (this) {
      case ORDINARY -> traces.read().stream().map(Trace::steps).flatMap(List::stream).toList();
      case EDIT, WRITE, OPENINGS, COMMANDS, LETTERS -> alone(Message.assistant(hardText()));
      case ESCAPES -> alone(Message.assistant("", new ToolCall("call-1", "run", hardText())));
    };
  }

  private String hardText() {
    return repeated.repeat(HARD_CHARS / repeated.length());
  }

  private static List<Step> alone(Message action) {
    return List.of(Step.of(List.of(), action));
  }
}
