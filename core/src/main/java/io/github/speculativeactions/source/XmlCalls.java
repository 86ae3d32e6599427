package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The call syntax of SWE-agent's XML function calling parser, as the {@code xml} split of SWE-smith
 * uses it.
 *
 * <pre>{@code
 * <function=str_replace_editor>
 * <parameter=command>view</parameter>
 * <parameter=path>/testbed/setup.py</parameter>
 * </function>
 * }</pre>
 *
 * <p>Values are not escaped, so a value may hold anything, closing tags included. It ends at the
 * first closing tag after which the call goes on as a call must: with a parameter it does not have
 * yet, or with its end, which in turn is the end of the text or the beginning of another call. What
 * is cut off is still a call, with the arguments that are there. Linear in the length of the text.
 */
final class XmlCalls implements CallSyntax {

  private static final Pattern CALL =
      Pattern.compile(
          "^[ \\t]*<function=([A-Za-z_][\\w.-]*)>", Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Pattern PARAMETER = Pattern.compile("<parameter=([A-Za-z_][\\w.-]*)>");
  private static final String CALL_START = "<function=";
  private static final String CALL_END = "</function>";
  private static final String PARAMETER_END = "</parameter>";

  /** {@return whether a turn makes a call in this syntax} */
  static boolean appearIn(String text) {
    return text.contains(CALL_START) && CALL.matcher(text).find();
  }

  @Override
  public TextTurn read(String text) {
    Matcher start = CALL.matcher(text);
    if (!start.find()) {
      return TextTurn.plain(text);
    }
    int first = start.start();
    int end = first;
    List<ToolCall> calls = new ArrayList<>();
    do {
      Reader reader = new Reader(text, start.end());
      calls.add(new ToolCall(null, start.group(1), Json.compact(reader.arguments())));
      end = reader.at;
      start.region(skipBlanks(text, end), text.length());
    } while (start.lookingAt());
    return TextTurn.without(text, first, end, calls);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Reads one call, from behind its opening tag. */
  private static final class Reader {

    private final String text;
    private final Matcher parameter;
    private final ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    private int at;

    Reader(String text, int at) {
      this.text = text;
      this.parameter = PARAMETER.matcher(text);
      this.at = at;
    }

    ObjectNode arguments() {
      while (parameterStartsAt(skipBlanks(text, at))) {
        readValue(parameter.group(1), parameter.end());
      }
      int end = skipBlanks(text, at);
      // Without its end the call was cut off, and whatever is left is a piece of it.
      at = text.startsWith(CALL_END, end) ? end + CALL_END.length() : text.length();
      return arguments;
    }

    private void readValue(String name, int start) {
      arguments.putNull(name);
      int end = valueEnd(start);
      String value = text.substring(start, end < 0 ? text.length() : end);
      if (SweAgentTools.takesBlock(name)) {
        value = unwrapped(value);
      }
      arguments.set(name, SweAgentTools.value(name, value));
      at = end < 0 ? text.length() : end + PARAMETER_END.length();
    }

    /** {@return where the value ends, or -1 if it is cut off} */
    private int valueEnd(int start) {
      int beforeCallEnd = -1;
      int last = -1;
      for (int end = text.indexOf(PARAMETER_END, start);
          end >= 0;
          end = text.indexOf(PARAMETER_END, end + PARAMETER_END.length())) {
        int next = skipBlanks(text, end + PARAMETER_END.length());
        if (next == text.length() || newParameterStartsAt(next)) {
          return end;
        }
        if (text.startsWith(CALL_END, next)) {
          int behind = skipBlanks(text, next + CALL_END.length());
          if (behind == text.length() || text.startsWith(CALL_START, behind)) {
            return end;
          }
          beforeCallEnd = end;
        }
        last = end;
      }
      return beforeCallEnd >= 0 ? beforeCallEnd : last;
    }

    private boolean newParameterStartsAt(int place) {
      return parameterStartsAt(place) && !arguments.has(parameter.group(1));
    }

    private boolean parameterStartsAt(int place) {
      return parameter.region(place, text.length()).lookingAt();
    }

    private static String unwrapped(String value) {
      int start = value.startsWith("\n") ? 1 : 0;
      int end =
          value.endsWith("\n") && value.length() > start ? value.length() - 1 : value.length();
      return value.substring(start, end);
    }
  }
}
