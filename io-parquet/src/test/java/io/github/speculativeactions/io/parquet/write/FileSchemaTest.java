package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.parquet.HuggingFaceFeatures;
import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSchemaTest {

  private static final String SCHEMA =
      """
      message schema {
        optional group prompt (LIST) {
          repeated group list {
            optional group element {
              optional binary role (STRING);
              optional binary content (STRING);
              optional group tool_calls (LIST) {
                repeated group list {
                  optional group element {
                    optional binary id (STRING);
                    optional binary type (STRING);
                    optional group function {
                      optional binary name (STRING);
                      optional binary arguments (JSON_OR_TEXT);
                    }
                  }
                }
              }
              optional binary tool_call_id (STRING);
              optional binary name (STRING);
            }
          }
        }
        optional binary action_type (STRING);
        optional binary tools (JSON_OR_TEXT);
        optional int64 step;
        optional double margin;
        optional boolean resolved;
      }
      """;

  private static final String MESSAGE_FEATURE =
      """
      {"role":{"dtype":"string","_type":"Value"},"content":{"dtype":"string","_type":"Value"},\
      "tool_calls":{"feature":{"id":{"dtype":"string","_type":"Value"},\
      "type":{"dtype":"string","_type":"Value"},\
      "function":{"name":{"dtype":"string","_type":"Value"},"arguments":{"_type":"Json"}}},\
      "_type":"List"},"tool_call_id":{"dtype":"string","_type":"Value"},\
      "name":{"dtype":"string","_type":"Value"}}""";

  private static final String FEATURES =
      "{\"info\":{\"features\":{\"prompt\":{\"feature\":"
          + MESSAGE_FEATURE
          + ",\"_type\":\"List\"},\"action_type\":{\"dtype\":\"string\",\"_type\":\"Value\"},"
          + "\"tools\":{\"_type\":\"Json\"},\"step\":{\"dtype\":\"int64\",\"_type\":\"Value\"},"
          + "\"margin\":{\"dtype\":\"float64\",\"_type\":\"Value\"},"
          + "\"resolved\":{\"dtype\":\"bool\",\"_type\":\"Value\"}}}}";

  @TempDir Path folder;

  @Test
  void everythingIsOptionalAndListsHaveThreeLevels() throws IOException {
    ReadBack file = write(JsonColumns.JSON_FEATURE);
    assertThat(schema(file)).isEqualTo(parsed("JSON"));
    assertThat(file.metadata(HuggingFaceFeatures.KEY)).isEqualTo(FEATURES);
  }

  @Test
  void jsonIsDeclaredAsTextOnRequest() throws IOException {
    ReadBack file = write(JsonColumns.TEXT);
    assertThat(schema(file)).isEqualTo(parsed("STRING"));
    assertThat(file.metadata(HuggingFaceFeatures.KEY))
        .isEqualTo(
            FEATURES.replace("{\"_type\":\"Json\"}", "{\"dtype\":\"string\",\"_type\":\"Value\"}"));
  }

  private static String parsed(String json) {
    return MessageTypeParser.parseMessageType(SCHEMA.replace("JSON_OR_TEXT", json)).toString();
  }

  /** Newer versions of parquet-java also show that doubles are ordered as all files before. */
  private static String schema(ReadBack file) {
    return file.schema().toString().replace(" columnorder(TYPE_DEFINED_ORDER)", "");
  }

  private ReadBack write(JsonColumns jsonColumns) throws IOException {
    ParquetOptions options = ParquetOptions.builder().jsonColumns(jsonColumns).build();
    Cells cells = new Cells().row(null, null, null, null, null, null);
    return cells.write(folder.resolve("out"), options);
  }
}
