package io.github.speculativeactions.classify;

import io.github.speculativeactions.classify.context.MessageJudge;
import io.github.speculativeactions.classify.context.RunBefore;
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

  /** {@return what tells of the messages of the step's trace} */
  MessageJudge at(Step step) {
    return new AtStep(step);
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

  /** What is told of them depends on whether calls are declared by then, or tools offered. */
  private final class AtStep implements MessageJudge {

    private final List<ToolDefinition> offered;
    private final boolean declaresCalls;

    AtStep(Step step) {
      this.offered = step.trace().tools();
      this.declaresCalls = !offered.isEmpty() || RunBefore.callsBefore(step);
    }

    /** Who declares calls writes none into the text: what looks like one is an example. */
    @Override
    public List<ToolCall> calls(Message message) {
      List<ToolCall> calls = message.toolCalls();
      return calls.isEmpty() && !declaresCalls ? writtenCalls.in(message.content()) : calls;
    }

    @Override
    public Finding judge(Message message) {
      Finding all = null;
      for (ToolCall call : calls(message)) {
        all = Finding.together(all, of(call, offered));
      }
      return all == null ? Texts.judge(message.content()) : all;
    }
  }
}
