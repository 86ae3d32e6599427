package io.github.speculativeactions.model;

import java.util.Optional;

/**
 * The nine kinds of action a step can be.
 *
 * <p>Labels and {@linkplain #number() numbers} are part of the row format: they do not change.
 */
public enum ActionType {
  /** Calls a tool that no other type describes. */
  TOOL_CALL(0, "tool_call"),
  /** Looks for information whose place it does not know. */
  RETRIEVAL(1, "retrieval"),
  /** Shows the content of a known file. */
  FILE_READ(2, "file_read"),
  /** Creates, changes or deletes file content. */
  FILE_WRITE(3, "file_write"),
  /** Changes something again because the last check, run or call failed. */
  REPAIR(4, "repair"),
  /** Runs something to see whether it is right. */
  VERIFIER(5, "verifier"),
  /** Asks the user for something it needs and stops there. */
  ASK_CLARIFICATION(6, "ask_clarification"),
  /** Ends the run with a result. */
  FINAL_ANSWER(7, "final_answer"),
  /** Declines or gives up. */
  BLOCKED(8, "BLOCKED");

  private final int number;
  private final String label;

  ActionType(int number, String label) {
    this.number = number;
    this.label = label;
  }

  /** {@return the type as rows spell it, such as {@code file_read}} */
  public String label() {
    return label;
  }

  /** {@return the type's number, 0 to 8} */
  public int number() {
    return number;
  }

  /** {@return the type that rows spell this way, if there is one; case matters} */
  public static Optional<ActionType> byLabel(String label) {
    for (ActionType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
