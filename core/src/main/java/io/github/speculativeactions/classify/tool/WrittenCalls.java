package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.internal.StrictJson;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the call that a message writes into its text, in the few forms that are beyond doubt.
 *
 * <p>Sources interpret the syntax of their logs and leave nothing to find here; this is for
 * messages that come from elsewhere.
 */
public final class WrittenCalls {

  private static final String FENCE = "```";
  private static final String COMMAND = "<command>";
  private static final String COMMAND_END = "</command>";

  private final Programs programs;

  /** Sets up the rules; {@code programs} tells commands from other fenced text. */
  public WrittenCalls(Programs programs) {
    this.programs = programs;
  }

  /** {@return the call that the text makes, in a list, or an empty one} */
  public List<ToolCall> in(String content) {
    if (content.endsWith(FENCE) || content.stripTrailing().endsWith(FENCE)) {
      return fenced(content.stripTrailing());
    }
    if (content.indexOf('<') < 0) {
      return List.of();
    }
    if (content.stripTrailing().endsWith(COMMAND_END)) {
      return command(content);
    }
    int function = content.indexOf("<function=");
    if (function >= 0 && endsText(content, "</function>")) {
      return function(content, function + "<function=".length());
    }
    List<ToolCall> bash = tagged(content, "execute_bash", "command");
    return bash.isEmpty() ? tagged(content, "execute_ipython", "code") : bash;
  }

  /** {@return whether a call closes the text, or is cut off; within prose it is an example} */
  private static boolean endsText(String content, String closing) {
    return content.indexOf(closing) < 0 || content.stripTrailing().endsWith(closing);
  }

  /** A block at the end is a command if it says so, or if it reads like one. */
  private List<ToolCall> fenced(String content) {
    int close = content.length() - FENCE.length();
    int open = content.lastIndexOf(FENCE, close - 1);
    int body = open < 0 ? -1 : content.indexOf('\n', open) + 1;
    if (body <= 0 || body > close) {
      return List.of();
    }
    String language = content.substring(open + FENCE.length(), body).strip();
    String script = content.substring(body, close);
    boolean isShell =
        switch (language) {
          case "bash", "sh", "shell", "console" -> true;
          case "" -> readsLikeCommand(script);
          default -> false;
        };
    boolean isExample =
        Examples.isShellIn(content, open)
            || Examples.addressesReader(content, open)
            || isCommandBefore(content, open);
    return isShell && !isExample ? List.of(call("bash", "command", script)) : List.of();
  }

  private boolean readsLikeCommand(String script) {
    return programs.isListed(firstWord(script)) || CommandShape.isIn(script);
  }

  /** {@return whether an earlier block without a language is a command too: then none is a call} */
  private boolean isCommandBefore(String content, int lastBlock) {
    int close = content.lastIndexOf(FENCE, lastBlock - 1);
    while (lastBlock > 0 && close > 0) {
      int open = content.lastIndexOf(FENCE, close - 1);
      if (open < 0) {
        return false;
      }
      int body = open + FENCE.length();
      if (content.charAt(body) == '\n' && readsLikeCommand(content.substring(body, close))) {
        return true;
      }
      close = open == 0 ? -1 : content.lastIndexOf(FENCE, open - 1);
    }
    return false;
  }

  private static String firstWord(String script) {
    String stripped = script.strip();
    int end = 0;
    while (end < stripped.length() && stripped.charAt(end) > ' ') {
      end++;
    }
    return stripped.substring(0, end);
  }

  /** {@code <function=bash><parameter=command>ls</parameter></function>}. */
  private static List<ToolCall> function(String content, int nameStart) {
    int nameEnd = content.indexOf('>', nameStart);
    if (nameEnd < 0) {
      return List.of();
    }
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    String opening = "<parameter=";
    for (int at = content.indexOf(opening, nameEnd);
        at >= 0;
        at = content.indexOf(opening, at + 1)) {
      int start = content.indexOf('>', at);
      if (start < 0) {
        break;
      }
      int end = content.indexOf("</parameter>", start);
      String value = content.substring(start + 1, end < 0 ? content.length() : end);
      arguments.put(content.substring(at + opening.length(), start), value);
      at = end < 0 ? content.length() : end;
    }
    String name = content.substring(nameStart, nameEnd);
    return List.of(new ToolCall(null, name, StrictJson.compact(arguments)));
  }

  /** {@code <command>ls</command>} at the end, as SWE-agent once had it. */
  private static List<ToolCall> command(String content) {
    int open = content.lastIndexOf(COMMAND);
    if (open < 0) {
      return List.of();
    }
    int close = content.lastIndexOf(COMMAND_END);
    return List.of(call("bash", "command", content.substring(open + COMMAND.length(), close)));
  }

  /** {@code <execute_bash>ls</execute_bash>}, as OpenHands once had it. */
  private static List<ToolCall> tagged(String content, String tag, String field) {
    int open = content.indexOf("<" + tag + ">");
    if (open < 0 || !endsText(content, "</" + tag + ">")) {
      return List.of();
    }
    int start = open + tag.length() + 2;
    int end = content.indexOf("</" + tag + ">", start);
    String value = content.substring(start, end < 0 ? content.length() : end);
    String tool = tag.equals("execute_ipython") ? "execute_ipython_cell" : tag;
    return List.of(call(tool, field, value));
  }

  private static ToolCall call(String tool, String field, String value) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put(field, value);
    return new ToolCall(null, tool, StrictJson.compact(arguments));
  }
}
