package io.github.speculativeactions.report;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.ToolsJson;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.regex.Pattern;

/** A row of a dataset as a conversation to read; it opens at a click. */
final class SampleRow {

  /** Of a longer list, the first and the last are shown. */
  private static final int FIRST_MESSAGES = 2;

  private static final int LAST_MESSAGES = 8;

  /** A longer message is folded. */
  private static final int MESSAGE_CHARACTERS = 700;

  /** A longer value is folded. */
  private static final int FACT_CHARACTERS = 100;

  /** Of a longer text, its beginning and its end are shown. */
  private static final int MOST_CHARACTERS = 6_000;

  private static final int TITLE_CHARACTERS = 80;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Markup html;

  private SampleRow(Markup html) {
    this.html = html;
  }

  static void write(Markup html, RecordSchema schema, DatasetRecord record) {
    Provenance from = record.provenance();
    html.open("details", "class", "row").open("summary");
    html.element("code", record.actionType().label());
    if (record instanceof VerifierRecord pair) {
      html.text(" rather than ").element("code", pair.rejectedActionType().label());
      html.text(", ").element("code", pair.negativeKind().label());
    }
    html.element(
        "span", "step %s of %s".formatted(from.step(), title(from.traceId())), "class", "note");
    html.close().line();
    SampleRow row = new SampleRow(html);
    row.writeFacts(schema, record);
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.MESSAGES
          && column.value().apply(record) instanceof List<?> messages) {
        row.writeMessages(column.name(), messages);
      }
    }
    html.close().line();
  }

  private void writeFacts(RecordSchema schema, DatasetRecord record) {
    html.open("dl");
    for (Column column : schema.columns()) {
      Object value = column.value().apply(record);
      if (value != null && column.type() != ColumnType.MESSAGES) {
        html.open("div").element("dt", column.name()).open("dd");
        writeText(
            column.type() == ColumnType.TOOLS ? ToolsJson.write((List<?>) value) : value.toString(),
            FACT_CHARACTERS);
        html.close().close();
      }
    }
    html.close().line();
  }

  private void writeMessages(String column, List<?> messages) {
    html.open("div", "class", "messages " + column).element("h4", column).line();
    int hidden = messages.size() - FIRST_MESSAGES - LAST_MESSAGES;
    for (int i = 0; i < messages.size(); i++) {
      if (hidden > 1 && i == FIRST_MESSAGES) {
        Html.note(html, "… " + Numbers.count(hidden) + " messages not shown here …");
        i += hidden;
      }
      writeMessage((Message) messages.get(i));
    }
    html.close().line();
  }

  private void writeMessage(Message message) {
    String role = message.role().label();
    html.open("div", "class", "message " + role);
    html.element(
        "span", message.name() == null ? role : role + " · " + message.name(), "class", "role");
    if (!message.content().isEmpty()) {
      html.open("div", "class", "text");
      writeText(message.content(), MESSAGE_CHARACTERS);
      html.close();
    }
    for (ToolCall call : message.toolCalls()) {
      html.open("div", "class", "call").element("span", call.name(), "class", "name");
      writeText(call.arguments(), MESSAGE_CHARACTERS);
      html.close();
    }
    html.close().line();
  }

  private void writeText(String text, int mostUnfolded) {
    if (text.length() <= mostUnfolded) {
      html.element("pre", text);
      return;
    }
    html.open("details").open("summary").text(title(text));
    html.element("span", Numbers.count(text.length(), "character"), "class", "note").close();
    html.element("pre", shortened(text)).close();
  }

  /** {@return the beginning of a text, on one line} */
  private static String title(String text) {
    String beginning = text.substring(0, whole(text, Math.min(text.length(), TITLE_CHARACTERS)));
    return SPACE.matcher(beginning.strip()).replaceAll(" ")
        + (text.length() > TITLE_CHARACTERS ? " …" : "");
  }

  private static String shortened(String text) {
    int left = text.length() - MOST_CHARACTERS;
    if (left <= 0) {
      return text;
    }
    int half = MOST_CHARACTERS / 2;
    return text.substring(0, whole(text, half))
        + "\n\n… "
        + Numbers.count(left, "character")
        + " not shown here …\n\n"
        + text.substring(whole(text, text.length() - half));
  }

  /** {@return a place near another at which no character of two halves is torn apart} */
  private static int whole(String text, int place) {
    return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))
        ? place - 1
        : place;
  }
}
