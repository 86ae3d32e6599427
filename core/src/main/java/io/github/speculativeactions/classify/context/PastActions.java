package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.failure.FailedOutput;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions before a step, latest first, as far back as a failure may still matter.
 *
 * <p>Each is judged when it is asked about, so that a step which no failure precedes costs little.
 */
final class PastActions {

  /** How many actions back a cause is looked for; bounds the work in a trace of any length. */
  private static final int MAX_ACTIONS = 15;

  /** How many changes of one action are looked at; what changes more names no one cause. */
  private static final int MAX_CHANGES = 100;

  private final List<Message> messages;
  private final ToolCalls tools;
  private final MessageJudge judge;
  private int left = MAX_ACTIONS;
  private int index;
  private @Nullable Finding finding;

  PastActions(Step step, ToolCalls tools, MessageJudge judge) {
    this.messages = step.trace().messages();
    this.tools = tools;
    this.judge = judge;
    this.index = step.messageIndex();
  }

  /** Goes back by one; {@return false if there is none} */
  boolean next() {
    finding = null;
    int at = index - 1;
    while (at >= 0 && messages.get(at).role() != Role.ASSISTANT) {
      at--;
    }
    if (at < 0 || left == 0) {
      return false;
    }
    left--;
    index = at;
    return true;
  }

  Message action() {
    return messages.get(index);
  }

  /** {@return the calls that the action makes} */
  List<ToolCall> calls() {
    return judge.calls(action());
  }

  /** {@return what the action is by itself} */
  Finding finding() {
    if (finding == null) {
      finding = judge.judge(action());
    }
    return finding;
  }

  /**
   * {@return whether the action runs something to see whether it is right}, be it beside a change,
   * as a command does that writes a script and runs it
   */
  boolean checks() {
    return finding().type() == ActionType.VERIFIER
        || (finding().type() == ActionType.FILE_WRITE && calls().stream().anyMatch(tools::checks));
  }

  /** {@return what the action changes, nothing if that is not what it does} */
  List<Change> changes() {
    return changes(action(), finding());
  }

  /** {@return what an action changes, given what it is} */
  List<Change> changes(Message action, Finding finding) {
    if (finding.type() != ActionType.FILE_WRITE) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    List<ToolCall> calls = judge.calls(action);
    for (ToolCall call : calls) {
      Finding own = calls.size() == 1 ? finding : judge.judge(Message.assistant("", call));
      changes.addAll(changes(call, own));
    }
    return changes.subList(0, Math.min(changes.size(), MAX_CHANGES));
  }

  private List<Change> changes(ToolCall call, Finding finding) {
    if (finding.type() != ActionType.FILE_WRITE) {
      return List.of();
    }
    List<Change> byShell = ShellChanges.of(tools.shellCommands(call));
    return byShell.isEmpty() ? changesByArguments(call, finding) : byShell;
  }

  private static List<Change> changesByArguments(ToolCall call, Finding finding) {
    String path = ToolCalls.path(call);
    List<Change> byPatch = path.isEmpty() ? PatchChanges.of(ToolCalls.patch(call)) : List.of();
    return byPatch.isEmpty() ? List.of(change(path, finding)) : byPatch;
  }

  private static Change change(String path, Finding finding) {
    if (!finding.editsInPlace()) {
      return Change.of(path, Change.Kind.MAKES);
    }
    boolean openFile = path.isEmpty() && finding.evidence() == Evidence.KNOWN_TOOL;
    return openFile ? Change.OF_OPEN_FILE : Change.of(path, Change.Kind.EDITS);
  }

  /** {@return whether what came back states a failure; some logs send it as the user's} */
  boolean failed() {
    for (int at = index + 1;
        at < messages.size() && messages.get(at).role() != Role.ASSISTANT;
        at++) {
      if (FailedOutput.isIn(messages.get(at).content())) {
        return true;
      }
    }
    return false;
  }
}
