package io.github.speculativeactions.source;

import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call syntax of ToolBench: {@code Thought:}, {@code Action:}, {@code Action Input:}, each at
 * the beginning of a line.
 *
 * <p>Where a turn holds several actions only the last was executed, so it alone is the call. What
 * is left of the text are its thoughts, without their label; actions and what follows them go.
 * Arguments are the JSON object that {@code Action Input:} (or {@code Arguments:}) begins with, as
 * written; a Python dict instead of one becomes JSON; anything else, a truncated object above all,
 * stays text. Linear in the length of the text.
 */
final class ReActCalls implements CallSyntax {

  private static final Pattern LABEL =
      Pattern.compile(
          "^[ \\t]*(Thought|Action Input|Arguments|Action):",
          Pattern.MULTILINE | Pattern.UNIX_LINES);

  @Override
  public TextTurn read(String text) {
    String name = "";
    String input = "";
    StringJoiner thoughts = new StringJoiner("\n\n").setEmptyValue("");
    Matcher label = LABEL.matcher(text);
    boolean found = label.find();
    addTo(thoughts, found ? text.substring(0, label.start()) : "");
    while (found) {
      String kind = label.group(1);
      int start = label.end();
      found = label.find();
      String value = text.substring(start, found ? label.start() : text.length());
      if (kind.equals("Action")) {
        name = name(value);
        input = "";
      } else if (kind.equals("Thought")) {
        addTo(thoughts, value);
      } else if (input.isEmpty()) {
        input = value.strip();
      }
    }
    return name.isEmpty()
        ? TextTurn.plain(text)
        : new TextTurn(thoughts.toString(), List.of(new ToolCall(null, name, arguments(input))));
  }

  private static void addTo(StringJoiner thoughts, String thought) {
    if (!thought.isBlank()) {
      thoughts.add(thought.strip());
    }
  }

  /** Some turns set the name in back-ticks. */
  private static String name(String value) {
    String line = value.strip().lines().findFirst().orElse("");
    int start = 0;
    int end = line.length();
    while (start < end && isPadding(line.charAt(start))) {
      start++;
    }
    while (end > start && isPadding(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isPadding(char c) {
    return c == '`' || Character.isWhitespace(c);
  }

  private static String arguments(String input) {
    if (!input.startsWith("{")) {
      return input;
    }
    int length = Json.objectLength(input);
    if (length > 0) {
      return input.substring(0, length);
    }
    try {
      return Json.compact(PythonLiteralReader.read(input, 0).value());
    } catch (PythonLiteralException e) {
      return input;
    }
  }
}
