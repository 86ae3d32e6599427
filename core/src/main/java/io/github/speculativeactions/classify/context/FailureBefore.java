package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells repairs: what an agent does again, changed, because it failed.
 *
 * <p>A failure is one that an observation states. Where a log holds no observations there are no
 * repairs to be told, since a change after a check is as often the first one.
 */
public final class FailureBefore {

  private static final String FAILED_EDIT = "context: edit after failed edit";
  private static final String FAILED_CHECK = "context: edit after failed check";
  private static final String FAILED_CALL = "context: mended call after error";

  /** After how many other actions a failed check is no longer what a change answers. */
  private static final int MAX_ACTIONS_SINCE_CHECK = 8;

  private final ToolCalls tools;

  /** Sets up the rules; {@code tools} tells which calls are those of an API. */
  public FailureBefore(ToolCalls tools) {
    this.tools = tools;
  }

  /** {@return what the step is, given what it is by itself} */
  public Finding judge(Step step, Finding own, MessageJudge judge) {
    List<ToolCall> calls = step.action().toolCalls();
    if (calls.isEmpty() || step.number() == 0) {
      return own;
    }
    PastActions past = new PastActions(step, judge);
    if (!past.next()) {
      return own;
    }
    if (own.type() == ActionType.FILE_WRITE) {
      String rule = changesAgain(past, Change.of(step.action(), own));
      return rule == null ? own : own.asRepair(rule);
    }
    return mends(calls, past) ? own.asRepair(FAILED_CALL) : own;
  }

  /** {@return whether the action before called the same tool with other arguments, and failed} */
  private boolean mends(List<ToolCall> calls, PastActions past) {
    ToolCall call = calls.get(0);
    if (!tools.isApi(call)) {
      return false;
    }
    for (ToolCall earlier : past.action().toolCalls()) {
      if (earlier.name().equals(call.name())) {
        return !earlier.arguments().equals(call.arguments()) && past.failed();
      }
    }
    return false;
  }

  /** {@return why a change is a repair, or null if it is none} */
  private static @Nullable String changesAgain(PastActions past, Change change) {
    if (past.finding().type() == ActionType.FILE_WRITE && past.failed()) {
      return FAILED_EDIT;
    }
    for (int i = 0; past.finding().type() != ActionType.VERIFIER; i++) {
      if (i == MAX_ACTIONS_SINCE_CHECK || !past.next()) {
        return null;
      }
    }
    return past.failed() && changedBefore(past, change) ? FAILED_CHECK : null;
  }

  /**
   * {@return whether what failed was changed by the agent before the check}: the file that is now
   * changed again, or another one of the project's. A change of a file that the agent made itself,
   * to reproduce a bug say, does not make the bug the agent's fault.
   */
  private static boolean changedBefore(PastActions past, Change change) {
    Set<String> edited = new HashSet<>();
    Set<String> made = new HashSet<>();
    while (past.next()) {
      if (past.finding().type() == ActionType.FILE_WRITE) {
        Change earlier = Change.of(past.action(), past.finding());
        if (!change.path().isEmpty() && change.path().equals(earlier.path())) {
          return true;
        }
        (earlier.isEdit() ? edited : made).add(earlier.path());
      }
    }
    // A shell command's file is not known; it may have made or changed any.
    made.remove("");
    edited.removeAll(made);
    return change.isEdit() && !edited.isEmpty();
  }

  /** Tells what a message by itself does. */
  @FunctionalInterface
  public interface MessageJudge {

    /** {@return the finding of an assistant's message of the step's trace} */
    Finding judge(Message message);
  }
}
