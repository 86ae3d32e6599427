package io.github.speculativeactions.report;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message on the page: its role, its text, its calls with their arguments one below the other.
 *
 * <p>If there is another message to compare it with, it is not folded, and what differs is marked.
 */
final class MessageBox {

  /** A longer text is folded. */
  private static final int MOST_UNFOLDED = 700;

  private final Markup html;
  private final @Nullable Message other;

  private MessageBox(Markup html, @Nullable Message other) {
    this.html = html;
    this.other = other;
  }

  static void write(Markup html, Message message) {
    new MessageBox(html, null).write(message);
  }

  /** Writes a message, and marks where it differs from another one that calls the same tools. */
  static void writeBeside(Markup html, Message message, Message other) {
    new MessageBox(html, other).write(message);
  }

  private void write(Message message) {
    String role = message.role().label();
    html.open("div", "class", "message " + role);
    html.element(
        "span", message.name() == null ? role : role + " · " + message.name(), "class", "role");
    if (!message.content().isEmpty()) {
      html.open("div", "class", "text");
      writeText(message.content(), other == null ? null : other.content());
      html.close();
    }
    List<ToolCall> others = other == null ? List.of() : other.toolCalls();
    boolean comparable = names(others).equals(names(message.toolCalls()));
    for (int i = 0; i < message.toolCalls().size(); i++) {
      writeCall(message.toolCalls().get(i), comparable ? others.get(i) : null);
    }
    html.close().line();
  }

  private static List<String> names(List<ToolCall> calls) {
    return calls.stream().map(ToolCall::name).toList();
  }

  private void writeCall(ToolCall call, @Nullable ToolCall otherCall) {
    html.open("div", "class", "call").element("span", call.name(), "class", "name");
    Map<String, String> values = CallArguments.of(call.arguments());
    if (values.isEmpty()) {
      writeText(call.arguments(), otherCall == null ? null : otherCall.arguments());
    } else {
      Map<String, String> others =
          otherCall == null ? Map.of() : CallArguments.of(otherCall.arguments());
      html.open("dl");
      values.forEach(
          (name, value) -> {
            html.open("div").element("dt", name).open("dd");
            writeText(value, otherCall == null ? null : others.getOrDefault(name, ""));
            html.close().close();
          });
      html.close();
    }
    html.close();
  }

  private void writeText(String text, @Nullable String otherText) {
    if (other == null || text.length() > LongText.MOST_CHARACTERS) {
      LongText.write(html, text, MOST_UNFOLDED);
    } else if (otherText == null) {
      html.element("pre", text);
    } else {
      writeDifferent(text, otherText);
    }
  }

  private void writeDifferent(String text, String otherText) {
    Difference difference = Difference.of(text, otherText);
    html.open("pre").text(text.substring(0, difference.start()));
    if (difference.end() > difference.start()) {
      html.element("mark", text.substring(difference.start(), difference.end()));
    }
    html.text(text.substring(difference.end())).close();
  }
}
