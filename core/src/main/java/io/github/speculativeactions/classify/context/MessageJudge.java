package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;

/**
 * Tells what an assistant's messages of one trace do by themselves, as is known at a step of it.
 */
public interface MessageJudge {

  /** {@return the calls that the message makes, be it in its text} */
  List<ToolCall> calls(Message message);

  /** {@return what the message does} */
  Finding judge(Message message);
}
