package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes each record as one line of JSON. */
final class JsonlEncoder implements RowEncoder {

  private static final int USUAL_ROW_BYTES = 1 << 15;

  private final JsonMapper mapper = JsonMapper.shared();

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public RowShape rowShape() {
    return RowShape.NESTED;
  }

  @Override
  public byte[] header(RecordSchema schema) {
    return new byte[0];
  }

  @Override
  public byte[] row(RecordSchema schema, DatasetRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_ROW_BYTES);
    try (JsonGenerator json = mapper.createGenerator(bytes)) {
      RecordJson.writeRecord(json, schema, record);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}
