package io.github.speculativeactions.report;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.ToolsJson;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import java.util.List;

/**
 * A row of a dataset to read; it opens at a click. The latest messages of a prompt are there at
 * once, the earlier ones folded, and the two answers of a pair stand side by side.
 */
final class SampleRow {

  /** Messages that are not folded away, such as the last result and the question behind it. */
  private static final int LATEST_MESSAGES = 3;

  /** Of more earlier messages, the first and the last are shown. */
  private static final int FIRST_EARLIER = 2;

  private static final int LAST_EARLIER = 6;

  /** A longer value is folded. */
  private static final int FACT_CHARACTERS = 100;

  private final Markup html;
  private final RecordSchema schema;
  private final DatasetRecord record;

  private SampleRow(Markup html, RecordSchema schema, DatasetRecord record) {
    this.html = html;
    this.schema = schema;
    this.record = record;
  }

  static void write(Markup html, RecordSchema schema, DatasetRecord record) {
    html.open("details", "class", "row");
    new SampleRow(html, schema, record).write();
  }

  /** Writes a row that is open from the beginning. */
  static void writeOpen(Markup html, RecordSchema schema, DatasetRecord record) {
    html.open("details", "class", "row", "open", "open");
    new SampleRow(html, schema, record).write();
  }

  private void write() {
    writeSummary();
    if (record instanceof VerifierRecord pair) {
      writeConversation("prompt", pair.prompt());
      writePair(pair);
    } else {
      for (Column column : schema.columns()) {
        if (column.type() == ColumnType.MESSAGES
            && column.value().apply(record) instanceof List<?> messages) {
          writeConversation(column.name(), messages.stream().map(Message.class::cast).toList());
        }
      }
    }
    writeFacts();
    html.close().line();
  }

  private void writeSummary() {
    html.open("summary").element("code", record.actionType().label());
    if (record instanceof VerifierRecord pair) {
      html.text(" rather than ").element("code", pair.rejectedActionType().label());
      html.text(", ").element("code", pair.negativeKind().label());
    }
    Provenance from = record.provenance();
    html.element(
        "span",
        "step %s of %s".formatted(from.step(), LongText.title(from.traceId())),
        "class",
        "note");
    html.close().line();
  }

  private void writeConversation(String column, List<Message> messages) {
    html.open("div", "class", "messages").element("h4", column).line();
    int earlier = messages.size() - LATEST_MESSAGES;
    if (earlier > 1) {
      html.open("details", "class", "earlier");
      html.element("summary", Numbers.count(earlier, "earlier message"));
      html.open("div", "class", "messages");
      writeEarlier(messages.subList(0, earlier));
      html.close().close().line();
    }
    messages
        .subList(earlier > 1 ? earlier : 0, messages.size())
        .forEach(message -> MessageBox.write(html, message));
    html.close().line();
  }

  private void writeEarlier(List<Message> messages) {
    int hidden = messages.size() - FIRST_EARLIER - LAST_EARLIER;
    for (int i = 0; i < messages.size(); i++) {
      if (hidden > 1 && i == FIRST_EARLIER) {
        Html.note(html, "… " + Numbers.count(hidden) + " messages not shown here …");
        i += hidden;
      }
      MessageBox.write(html, messages.get(i));
    }
  }

  /** Each answer of a pair is one message. */
  private void writePair(VerifierRecord pair) {
    Message chosen = pair.chosen().get(0);
    Message rejected = pair.rejected().get(0);
    html.open("div", "class", "pair");
    writeAnswer("chosen", chosen, rejected);
    writeAnswer("rejected", rejected, chosen);
    html.close().line();
    Html.note(html, "What differs within texts, and within calls of one tool, is underlined.");
  }

  private void writeAnswer(String column, Message answer, Message other) {
    html.open("div", "class", "messages " + column).element("h4", column).line();
    MessageBox.writeBeside(html, answer, other);
    html.close().line();
  }

  private void writeFacts() {
    html.open("details").element("summary", "The other columns").open("dl");
    for (Column column : schema.columns()) {
      Object value = column.value().apply(record);
      if (value != null && column.type() != ColumnType.MESSAGES) {
        String text =
            column.type() == ColumnType.TOOLS ? ToolsJson.write((List<?>) value) : value.toString();
        html.open("div").element("dt", column.name()).open("dd");
        LongText.write(html, text, FACT_CHARACTERS);
        html.close().close();
      }
    }
    html.close().close().line();
  }
}
