package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.text.Texts;

/** Calls whose argument is what the agent says to the user: they are what the text is. */
final class RespondRule implements ToolRule {

  @Override
  public Finding judge(CallArguments arguments) {
    String text = arguments.longText("content", "message", "text", "response");
    return Texts.judge(text == null ? "" : text);
  }
}
