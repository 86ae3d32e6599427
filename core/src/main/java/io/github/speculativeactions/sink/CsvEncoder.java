package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Column;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.ToolsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as comma-separated values (RFC 4180) under a header row; lists of messages are
 * JSON text in their cell.
 */
final class CsvEncoder implements RowEncoder {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final JsonMapper mapper = JsonMapper.shared();

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public RowShape rowShape() {
    return RowShape.FLAT;
  }

  @Override
  public byte[] header(RecordSchema schema) {
    return line(schema.columns().stream().map(Column::name).toList());
  }

  @Override
  public byte[] row(RecordSchema schema, DatasetRecord record) {
    return line(schema.columns().stream().map(column -> cell(column, record)).toList());
  }

  private String cell(Column column, DatasetRecord record) {
    Object value = column.value().apply(record);
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case TEXT, BOOLEAN, INTEGER, NUMBER -> value.toString();
      case TOOLS -> ToolsJson.write((List<?>) value);
      case MESSAGES -> {
        // Bytes, since a generator of text would not escape half a surrogate pair.
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator generator = mapper.createGenerator(json)) {
          RecordJson.writeValue(generator, column, value);
        }
        yield json.toString(StandardCharsets.UTF_8);
      }
    };
  }

  private static byte[] line(List<String> cells) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
