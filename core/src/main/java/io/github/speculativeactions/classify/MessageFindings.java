package io.github.speculativeactions.classify;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.text.Texts;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.classify.tool.WrittenCalls;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a message does by itself: its calls, and if it makes none its text. */
final class MessageFindings {

  private final List<OwnTool> ownTools;
  private final ToolCalls tools;
  private final WrittenCalls writtenCalls;

  MessageFindings(List<OwnTool> ownTools, ToolCalls tools, WrittenCalls writtenCalls) {
    this.ownTools = List.copyOf(ownTools);
    this.tools = tools;
    this.writtenCalls = writtenCalls;
  }

  /** {@return what a message of the step's trace does} */
  Finding of(Message message, Step step) {
    List<ToolCall> calls = message.toolCalls();
    if (calls.isEmpty() && !declaresCalls(step)) {
      calls = writtenCalls.in(message.content());
    }
    Finding all = null;
    for (ToolCall call : calls) {
      all = Finding.together(all, of(call, step.trace().tools()));
    }
    return all == null ? Texts.judge(message.content()) : all;
  }

  /** Who declares calls writes none into the text: what looks like one is an example. */
  private static boolean declaresCalls(Step step) {
    return !step.trace().tools().isEmpty()
        || step.history().stream().anyMatch(message -> !message.toolCalls().isEmpty());
  }

  private Finding of(ToolCall call, List<ToolDefinition> offered) {
    Finding own = own(call);
    return own == null ? tools.judge(call, offered) : own;
  }

  private @Nullable Finding own(ToolCall call) {
    for (OwnTool tool : ownTools) {
      if (tool.matches(call)) {
        return Finding.of(tool.type(), tool.sideEffect(), Evidence.OWN_TOOL, tool.rule());
      }
    }
    return null;
  }
}
