package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
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
    // What the caller's own table says of a tool stands.
    if (step.number() == 0 || own.evidence() == Evidence.OWN_TOOL) {
      return own;
    }
    List<ToolCall> calls = judge.calls(step.action());
    PastActions past = new PastActions(step, tools, judge);
    if (calls.isEmpty() || !past.next()) {
      return own;
    }
    if (mends(calls.get(0), past)) {
      return own.asRepair(FAILED_CALL);
    }
    String rule =
        own.type() == ActionType.FILE_WRITE ? changesAgain(past, step.action(), own) : null;
    return rule == null ? own : own.asRepair(rule);
  }

  /** {@return whether the action before called the same tool with other arguments, and failed} */
  private boolean mends(ToolCall call, PastActions past) {
    if (!tools.isApi(call)) {
      return false;
    }
    for (ToolCall earlier : past.calls()) {
      if (earlier.name().equals(call.name())) {
        return !saysTheSame(earlier.arguments(), call.arguments()) && past.failed();
      }
    }
    return false;
  }

  private static boolean saysTheSame(String arguments, String others) {
    return arguments.equals(others) || JsonHash.ofObject(arguments) == JsonHash.ofObject(others);
  }

  /** {@return why a change is a repair, or null if it is none} */
  private static @Nullable String changesAgain(PastActions past, Message action, Finding own) {
    if (past.finding().type() == ActionType.FILE_WRITE
        && !past.checks()
        && past.failed()
        && triesAgain(past.changes(action, own), past.changes())) {
      return FAILED_EDIT;
    }
    for (int i = 0; !past.checks(); i++) {
      if (i == MAX_ACTIONS_SINCE_CHECK || !past.next()) {
        return null;
      }
    }
    return past.failed() && changedBefore(past, past.changes(action, own)) ? FAILED_CHECK : null;
  }

  /**
   * {@return whether what failed was changed by the agent before the check, or beside it}: a file
   * that is now changed again, or another one of the project's. A change of a file that the agent
   * made itself, to reproduce a bug say, does not make the bug the agent's fault.
   */
  private static boolean changedBefore(PastActions past, List<Change> changes) {
    List<Change> edited = new ArrayList<>();
    List<Change> made = new ArrayList<>();
    do {
      List<Change> earlier = past.changes();
      if (triesAgain(changes, earlier)) {
        return true;
      }
      for (Change change : earlier) {
        switch (change.kind()) {
          case EDITS -> edited.add(change);
          case MAKES, REMOVES -> made.add(change);
          // To a file of the project's, or to one that this makes.
          case APPENDS -> {}
        }
      }
    } while (past.next());
    edited.removeIf(edit -> made.stream().anyMatch(edit::isOfSameFile));
    return !edited.isEmpty() && changes.stream().anyMatch(Change::editsKnownFile);
  }

  private static boolean triesAgain(List<Change> changes, List<Change> earlier) {
    return changes.stream().anyMatch(change -> earlier.stream().anyMatch(change::triesAgain));
  }
}
