package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.ColumnType;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Encodes a single column of messages, and reads it back as messages. */
final class MessageRows {

  private static final FileSchema SCHEMA =
      FileSchema.of(
          new RecordSchema(
              Dataset.PROPOSER, List.of(new Column("prompt", ColumnType.MESSAGES, record -> null))),
          JsonColumns.TEXT);

  private MessageRows() {}

  static MessagesBuffer buffer() {
    ParquetOptions options = ParquetOptions.builder().jsonColumns(JsonColumns.TEXT).build();
    return new MessagesBuffer(SCHEMA.leaves(), SinkShared.of(options));
  }

  /** {@return a file that has the rows of a buffer as its only row group} */
  static byte[] file(MessagesBuffer buffer, PageRows pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PageCompressor compressor = new WholePages(Bytes::toArray);
        ShardFile file = ShardFile.create(out, SCHEMA, ParquetCodec.UNCOMPRESSED)) {
      int rows = pages.end(pages.pages() - 1);
      file.append(new EncodedRowGroup(rows, 0, buffer.encode(pages, compressor)));
    }
    return out.toByteArray();
  }

  /** {@return the rows of a file, null where there is no list} */
  static List<@Nullable List<Message>> in(byte[] file) throws IOException {
    List<@Nullable List<Message>> rows = new ArrayList<>();
    for (JsonNode row : ReadBack.of(file).rows()) {
      JsonNode prompt = row.get("prompt");
      rows.add(prompt == null ? null : prompt.valueStream().map(MessageRows::message).toList());
    }
    return rows;
  }

  private static Message message(JsonNode message) {
    return new Message(
        Role.byLabel(message.get("role").stringValue()).orElseThrow(),
        message.get("content").stringValue(),
        message.path("tool_calls").valueStream().map(MessageRows::call).toList(),
        message.path("tool_call_id").stringValue(null),
        message.path("name").stringValue(null),
        null);
  }

  private static ToolCall call(JsonNode call) {
    return new ToolCall(
        call.path("id").stringValue(null),
        call.at("/function/name").stringValue(),
        call.at("/function/arguments").stringValue());
  }
}
